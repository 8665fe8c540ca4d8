"""The guard knows all that a place has published, at few queries."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytest_django import DjangoAssertNumQueries

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.channels.channel import Channel
from amends.journeys import answer
from amends.journeys.answering import archives
from amends.journeys.answering.archives import archive_of
from amends.replies.publication import Publication, Stage
from tests.world import NOON, said

LIGHTS = (
    "Hello Mart, thank you for telling us. The lights over the counter do flicker and "
    "an electrician is booked for Tuesday. Please call me, Kadri, on +372 600 0000, "
    "if the bread was not right either. Kadri"
)
Publish = Callable[[str], Publication]


@pytest.fixture
def publish(by_hand: Channel, kadri: Membership) -> Publish:
    """Let Kadri answer one more complaint in these words."""

    def out(text: str) -> Publication:
        feedback = said(by_hand, text="Lights flicker, cold bread.").feedback.get()
        draft = answer.save(feedback, text, edition=0, by=kadri.user, at=NOON)
        sent = answer.send(draft, kadri, at=NOON, ui_lang="en", because="I know Mart")
        Publication.objects.filter(pk=sent.pk).update(stage=Stage.PUBLISHED)
        return sent

    return out


def held(place: Location) -> int:
    archive = archive_of(place)
    return 0 if archive is None else len(archive)


def test_no_place_has_no_archive() -> None:
    assert archive_of(None) is None


def test_what_a_place_publishes_later_is_known_too(
    tartu: Location, publish: Publish
) -> None:
    assert held(tartu) == 0
    publish(LIGHTS)
    assert held(tartu) == 1
    publish("The oven is repaired on Friday and I shall ring you myself. Kadri")
    assert held(tartu) == 2


def test_however_much_was_said_it_takes_two_queries(
    tartu: Location,
    publish: Publish,
    monkeypatch: pytest.MonkeyPatch,
    django_assert_max_num_queries: DjangoAssertNumQueries,
) -> None:
    monkeypatch.setattr(archives, "PORTION", 1)
    for day in ("Monday", "Tuesday", "Friday"):
        publish(f"{LIGHTS} {day}.")
    for _ in range(3):
        with django_assert_max_num_queries(2):
            held(tartu)
    assert held(tartu) == 3


def test_what_was_erased_is_forgotten(tartu: Location, publish: Publish) -> None:
    publish(LIGHTS)
    last = publish("The oven is repaired on Friday and I shall ring you. Kadri")
    assert held(tartu) == 2
    last.delete()
    assert held(tartu) == 1


def test_a_reply_like_one_beyond_the_recent_ones_is_noticed(
    publish: Publish,
    by_hand: Channel,
    kadri: Membership,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish(LIGHTS)
    monkeypatch.setattr("amends.journeys.answering.setting.RECENT", 0)
    feedback = said(by_hand, text="Lights flicker, cold bread.").feedback.get()
    again = LIGHTS.replace("Tuesday", "Thursday")
    findings = answer.look_over(feedback, again, kadri, ui_lang="en")
    assert "too-similar" in {found.finding for found in findings}
