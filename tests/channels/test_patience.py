"""However a platform says how long to wait, it is understood, and bounded."""

from __future__ import annotations

import pytest

from amends.channels.calling.moments import epoch, moment
from amends.channels.calling.patience import LONGEST, seconds_to_wait
from amends.foundation import clock
from tests.world import NOON

SOON = int(NOON.timestamp()) + 90


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "30"}, 30),
        ({"retry-after": "0"}, 1),
        ({"retry-after": "1e300"}, LONGEST),
        ({"retry-after": "999999"}, LONGEST),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "soon"}, None),
        ({"ratelimit-reset": str(SOON), "ratelimit-remaining": "0"}, 90),
        ({"x-ratelimit-reset": "45", "x-ratelimit-remaining": "0"}, 45),
        ({"x-ratelimit-reset": "45", "x-ratelimit-remaining": "12"}, None),
        ({}, None),
    ],
)
def test_patience_is_read_and_bounded(headers, seconds):
    with clock.stopped(NOON):
        assert seconds_to_wait(headers) == seconds


def test_patience_until_an_instant_or_a_date():
    with clock.stopped(NOON):
        until = NOON.replace(minute=5).isoformat()
        assert seconds_to_wait({"x-ratelimit-reset": until}) == 300
        dated = NOON.strftime("%a, %d %b %Y 12:05:00 GMT")
        assert seconds_to_wait({"retry-after": dated}) is not None


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("2026-09-14T12:00:00Z", "2026-09-14T12:00:00+00:00"),
        ("2026-09-14T12:00:00.5Z", "2026-09-14T12:00:00.500000+00:00"),
        ("2026-09-14T12:00:00.123456789Z", "2026-09-14T12:00:00.123456+00:00"),
        ("2026-09-14T14:00:00+0200", "2026-09-14T12:00:00+00:00"),
        ("2026-09-14 12:00:00", "2026-09-14T12:00:00+00:00"),
    ],
)
def test_instants_are_read_in_every_spelling(written, same):
    assert moment(written).isoformat() == same


@pytest.mark.parametrize("odd", [None, 7, "", "yesterday", "0001-01-01T00:00:00+14:00"])
def test_what_is_no_instant_is_none(odd):
    assert moment(odd) is None
    assert epoch(odd if odd != 7 else "never") is None
