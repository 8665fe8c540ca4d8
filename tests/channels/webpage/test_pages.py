"""Pages of reviews: what they tell machines, any scale of stars, and our manners."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import override_settings
from hypothesis import given
from hypothesis import strategies as st

from amends.channels.connector import Forbidden, Refused, Unreachable
from amends.channels.connectors import webpage
from amends.channels.connectors.webpage.islands import islands
from amends.channels.connectors.webpage.parse import reviews
from amends.channels.connectors.webpage.scales import stars
from amends.channels.connectors.webpage.standin import Standin
from amends.channels.registry import CONNECTORS
from amends.channels.standing.nearby import nearby
from amends.channels.standing.trouble import Trouble

SAMPLE = (Path(webpage.__file__).parent / "samples" / "page.html").read_text("utf-8")
PAGE = CONNECTORS["webpage"]
json = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["@type", "@graph", "author", "reviewRating", "review", "url"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@pytest.fixture(name="place")
def fixture_place(db):
    del db
    place = Standin()
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), nearby(place):
        yield place


def test_reviews_are_found_wherever_they_stand_and_told_once():
    found = islands(SAMPLE)
    dana, lee = reviews(found.trees, "https://acme.example/")
    assert (dana.author, dana.stars, dana.text) == (
        "Dana R.",
        2.0,
        "Waited 40 minutes.\nCold & late.",
    )
    assert dana.details["reply"] == "We are sorry."
    assert (lee.author, lee.stars, lee.url) == ("Lee", 4.0, "https://acme.example/")
    assert (found.broken, found.whole) == (1, True)


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"ratingValue": "4/5"}, 4.0),
        ({"ratingValue": "80%"}, 4.0),
        ({"ratingValue": "4,5"}, 4.5),
        ({"ratingValue": 8, "bestRating": "10"}, 4.0),
        ({"ratingValue": 0}, 1.0),
        ({"ratingValue": 9}, None),
        ({"ratingValue": "great"}, None),
        ({"ratingValue": True}, None),
        ("3", 3.0),
        ([], None),
        (None, None),
    ],
)
def test_stars_of_any_scale_are_one_to_five(told, expected):
    assert stars(told) == expected


@given(json)
def test_whatever_a_page_tells_nothing_is_raised(tree):
    for item in reviews([tree], "https://acme.example/"):
        assert item.external_id
        assert item.fingerprint()


@given(st.text(max_size=300))
def test_whatever_a_page_is_nothing_is_raised(html):
    assert islands(f"<script type=application/ld+json>{html}") is not None


def test_a_site_that_shuts_machines_out_is_not_read(place):
    place.say("Cold.")
    place.page_path = "/private/guests"
    with pytest.raises(Forbidden):
        PAGE.fetch(place.account, {})
    assert len(place.calls) == 1


def test_the_rules_are_asked_once_a_day_and_an_unchanged_page_costs_one_call(place):
    place.say("Cold.")
    first = PAGE.fetch(place.account, {})
    again = PAGE.fetch(place.account, first.cursor)
    assert (len(first.items), again.items) == (1, ())
    assert len(place.calls) == 3


def test_a_site_without_rules_may_be_read_and_one_in_trouble_is_asked_later(place):
    place.say("Cold.")
    place.rules = b""
    assert len(PAGE.fetch(place.account, {}).items) == 1
    place.troubles.append(Trouble.DOWN)
    with pytest.raises(Unreachable):
        PAGE.fetch(place.account, {})


def test_a_page_that_was_cut_off_is_asked_for_again_as_a_whole(place):
    place.say("Cold.")
    robots = PAGE.fetch(place.account, {}).cursor["robots"]
    place.say("Late.")
    place.troubles.append(Trouble.HALF)
    with pytest.raises(Unreachable):
        PAGE.fetch(place.account, {"robots": robots})
    assert len(PAGE.fetch(place.account, {"robots": robots}).items) == 2


def test_a_page_without_reviews_is_said_to_be_one_when_it_is_tried(place):
    with pytest.raises(Refused):
        PAGE.check(place.account)
