"""An agency has thousands of channels: some dozens stand on a page, and are sought."""

from __future__ import annotations

import pytest

from amends.channels.channel import Channel
from amends.channels.received_push import ReceivedPush
from amends.channels.silence import Silence
from tests.world import NOON, signed_in


@pytest.fixture(name="many")
def fixture_many(tuul, tartu):
    rows = [
        Channel(
            organisation=tuul,
            location=tartu if number == 60 else None,
            platform_slug="feed",
            name=f"Feed {number:03d}",
            settings={"url": f"https://tuul.example/{number}"},
            created_at=NOON,
        )
        for number in range(100)
    ]
    return Channel.objects.bulk_create(rows)


def shown(kadri, path):
    return signed_in(kadri).get(path).content.decode()


@pytest.mark.parametrize("path", ["/channels/", "/channels/health/"])
def test_a_page_shows_some_dozens_and_the_way_on(many, kadri, path):
    page = shown(kadri, path)
    assert page.count("Feed 0") == 48
    assert f'{path}?page=1"' in page
    last = shown(kadri, f"{path}?page=2")
    assert "Feed 099" in last
    assert "page=3" not in last


@pytest.mark.parametrize("path", ["/channels/", "/channels/health/"])
@pytest.mark.parametrize("words", ["feed 060", "tartu"])
def test_a_channel_is_sought_by_its_name_or_its_place(many, kadri, path, words):
    page = shown(kadri, f"{path}?q={words}")
    assert "Feed 060" in page
    assert "Feed 061" not in page
    assert "No channel of that name" in shown(kadri, f"{path}?q=nobody")


def test_whoever_needs_a_look_stands_on_the_first_page(many, kadri, tuul):
    many[97].failed("gone", at=NOON)
    Silence.objects.create(
        organisation=tuul,
        channel=many[98],
        why="quiet",
        since=NOON,
        noticed_at=NOON,
    )
    ReceivedPush.objects.create(
        organisation=tuul, channel=many[99], key="k", body=b"", came_at=NOON, tries=5
    )
    page = shown(kadri, "/channels/health/")
    places = [page.rindex(f"Feed {number:03d}<") for number in (97, 99, 98, 0)]
    assert places == sorted(places)


def test_a_long_list_costs_no_more_questions(
    many, kadri, django_assert_max_num_queries
):
    browser = signed_in(kadri)
    browser.get("/channels/")
    with django_assert_max_num_queries(20):
        browser.get("/channels/health/")
