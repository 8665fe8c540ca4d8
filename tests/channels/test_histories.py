"""Whatever people write and whatever goes wrong: nothing is lost, nothing comes twice.

Hypothesis makes up five hundred histories for each connector in CI, and a few at every
other time; ``CONTRACT_SEQUENCES`` says another number. A failing one is shrunk to the
shortest that fails. They are lived in memory, some hundredths of a second each.
"""

from __future__ import annotations

import os
import random

import pytest
from django.test import override_settings
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from amends.channels.registry import CONNECTORS, standin_of
from amends.channels.standing.history import History
from amends.channels.standing.nearby import nearby
from amends.channels.standing.place import Place
from amends.foundation.rates import Rate

# Which database counts the calls changes nothing about what is read: one is enough.
THOROUGH = bool(os.environ.get("CI")) and not os.environ.get("DATABASE_URL")
SEQUENCES = int(os.environ.get("CONTRACT_SEQUENCES", "500" if THOROUGH else "20"))
DEEDS = ("say", "edit", "remove", "read", "reply", "carry", "day")
TROUBLES = ("trouble", "writing_trouble")
SLUGS = sorted(
    slug
    for slug, connector in CONNECTORS.items()
    if connector.reads
    and isinstance(getattr(standin_of(slug), "Standin", None), type)
    and issubclass(standin_of(slug).Standin, Place)
)
events = st.lists(
    st.tuples(st.sampled_from(DEEDS + TROUBLES), st.integers(0, 40)), max_size=25
)


def lived(slug, happenings):
    """Live through everything on small pages, settle, and check what must hold."""
    Rate.objects.all().delete()
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    place = standin_of(slug).Standin()
    place.page = 3
    with ours, nearby(place):
        history = History(CONNECTORS[slug], place)
        for deed, which in happenings:
            history.live(deed, which)
        history.settle()
    assert history.known() == history.truth()
    assert history.twice == []
    assert history.over_budget() == []
    for key, intent in history.intents.items():
        got = place.received(key)
        assert got == 1 if intent.ended == "done" else got <= 1, (key, intent)
    return history


@pytest.mark.django_db
@pytest.mark.parametrize("slug", SLUGS)
def test_a_season_with_troubles_ends_with_the_truth(slug):
    chance = random.Random(f"season of {slug}")
    deeds = (*DEEDS, "say", "read", "read", *TROUBLES)
    happenings = [
        (chance.choice(deeds), chance.randrange(1000)) for _turn in range(120)
    ]
    history = lived(slug, happenings)
    assert len(history.said) > 10


@pytest.mark.django_db
@pytest.mark.parametrize("slug", SLUGS)
@settings(
    max_examples=SEQUENCES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(happenings=events)
def test_any_history_ends_with_the_truth(slug, happenings):
    lived(slug, happenings)
