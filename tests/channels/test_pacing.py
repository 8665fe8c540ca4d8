"""A lively channel is asked each minute, a quiet one seldom, and no budget is burnt."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.channels.channel import Channel
from amends.channels.connector import Unreachable
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.journeys.collecting import collect_all
from amends.journeys.pacing import EARLY, LONGEST, is_due, pause
from tests.world import NOON

HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def channel(house, slug, *, quiet_for=timedelta(0)):
    """Return a channel that was read at noon, and brought something before that."""
    return Channel.objects.create(
        organisation=house,
        platform_slug=slug,
        name=slug,
        created_at=NOON - timedelta(days=90),
        backfilled_at=NOON - timedelta(days=89),
        heard_at=NOON,
        tried_at=NOON,
        brought_at=NOON - quiet_for,
    )


def test_a_lively_channel_is_asked_each_minute(tuul):
    lively = channel(tuul, "google")
    assert is_due(lively, at=NOON + MINUTE)


@pytest.mark.parametrize(
    ("quiet_for", "waits"),
    [(HOUR, MINUTE), (5 * HOUR, 5 * MINUTE), (timedelta(days=9), LONGEST)],
)
def test_a_quiet_channel_is_asked_more_and_more_seldom(tuul, quiet_for, waits):
    quiet = channel(tuul, "google", quiet_for=quiet_for)
    assert pause(quiet, at=NOON) == waits
    assert not is_due(quiet, at=NOON + waits - 2 * EARLY)
    assert is_due(quiet, at=NOON + waits)


@pytest.mark.parametrize("slug", ["yelp", "tripadvisor", "webpage", "feed"])
def test_a_small_budget_lasts_the_whole_time(tuul, slug):
    poor = channel(tuul, slug)
    pace = poor.platform.reading
    looks = pace.seconds / pause(poor, at=NOON).total_seconds()
    assert looks <= pace.calls / 2


def test_many_places_of_one_sign_in_share_its_budget(tuul):
    place = channel(tuul, "google")
    alone, together = pause(place, at=NOON), pause(place, at=NOON, sharing=100)
    pace = place.platform.reading
    assert together > alone
    assert 100 * pace.seconds / together.total_seconds() <= pace.calls / 2


def test_mailboxes_are_asked_each_time(tuul):
    assert is_due(channel(tuul, "email", quiet_for=9 * HOUR), at=NOON + EARLY)


def test_a_first_reading_and_a_channel_that_fails_are_not_slowed_down(tuul):
    fresh = channel(tuul, "yelp")
    fresh.backfilled_at = None
    assert is_due(fresh, at=NOON + MINUTE)
    failing = channel(tuul, "yelp")
    failing.failed(Unreachable("no answer"), at=NOON)
    assert is_due(failing, at=NOON + MINUTE)


def test_the_timetable_asks_only_those_whose_time_has_come(tuul):
    channel(tuul, "google")
    quiet = channel(tuul, "trustpilot", quiet_for=9 * HOUR)
    with clock.stopped(NOON + MINUTE):
        collect_all.func()
    keys = set(Job.objects.values_list("key", flat=True))
    assert len(keys) == 1
    assert f"collect:{quiet.pk}" not in keys
