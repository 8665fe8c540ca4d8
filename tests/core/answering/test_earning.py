"""Trust is earned by drafts that people send unchanged, and lost in one bad week."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from amends.core.answering.earning import Sent, standing

NOW = datetime(2026, 9, 14, 12, tzinfo=UTC)


def days(*marks: str) -> list[Sent]:
    """One answer a day up to yesterday: "+" sent unchanged, "-" edited first."""
    told = "".join(marks)
    first = NOW - timedelta(days=len(told))
    return [
        Sent(first + timedelta(days=day), unchanged=mark == "+")
        for day, mark in enumerate(told)
    ]


def test_twenty_unchanged_drafts_earn_the_lane():
    assert not standing(days("+" * 19), needed=20, at=NOW).earned
    assert standing(days("+" * 20), needed=20, at=NOW).earned


def test_one_edit_in_a_good_week_costs_nothing_and_earns_nothing():
    found = standing(days("+" * 10, "-", "+" * 9), needed=20, at=NOW)
    assert (found.unchanged, found.edited, found.lapsed_at) == (19, 1, None)


def test_an_edit_heavy_week_sets_the_count_to_nothing():
    found = standing(days("+" * 25, "---"), needed=20, at=NOW)
    assert not found.earned
    assert found.unchanged == 0
    assert found.lapsed_at == NOW - timedelta(days=1)


def test_after_a_lapse_it_is_earned_anew():
    found = standing(days("+" * 25, "---", "+" * 20), needed=20, at=NOW)
    assert found.earned
    assert found.lapsed_at is not None


def test_edits_spread_over_months_are_no_heavy_week():
    assert standing(days(("+" * 9 + "-") * 4), needed=20, at=NOW).earned


def test_half_a_year_ago_proves_nothing_today():
    old = [Sent(NOW - timedelta(days=200), unchanged=True)] * 50
    assert standing(old, needed=20, at=NOW).unchanged == 0


def test_the_order_in_which_rows_are_read_does_not_matter():
    rows = days("+" * 25, "---", "+" * 4)
    assert standing(rows[::-1], needed=20, at=NOW) == standing(rows, needed=20, at=NOW)
