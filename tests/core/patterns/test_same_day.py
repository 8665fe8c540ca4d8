"""Saturday, told on that Saturday evening, is Saturday evening."""

from __future__ import annotations

import polars as pl
import pytest

from amends.core.patterns import from_rows

WEEKDAY, DAYPART, EVENING = 0, 1, 4


def codes(written: str, happened: str) -> tuple[int, int]:
    row = {
        "written_at": written,
        "happened_at": happened,
        "location": "Tartu",
        "channel": "google",
        "negative": "food.temperature",
    }
    found = from_rows(pl.DataFrame([row])).facts.codes[:, 0]
    return int(found[WEEKDAY]), int(found[DAYPART])


@pytest.mark.parametrize(
    ("written", "happened", "part"),
    [
        ("2026-11-14T19:57", "2026-11-14", EVENING),
        ("2026-11-15T19:57", "2026-11-14", 0),
        ("2026-11-14", "2026-11-14", 0),
        ("2026-11-14T19:57", "2026-11-14T12:00", 2),
    ],
    ids=["that evening", "the day after", "no hour at all", "the hour is told"],
)
def test_the_hour_of_writing_stands_in_on_the_same_day_only(written, happened, part):
    assert codes(written, happened) == (6, part)
