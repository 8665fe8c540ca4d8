"""When which part of a promised time has passed."""

from __future__ import annotations

from datetime import datetime

from amends.cases.case import Case
from amends.routing.timetable import Timetable
from amends.routing.watch import SHARES

BREACH = 100


def moment(times: Timetable, case: Case, share: int) -> datetime:
    """Return when that part of the promised time has passed.

    In opening hours where the promise is meant so; a time set by hand runs evenly.
    """
    since = case.promised_from
    due = case.due_at or since
    if share >= BREACH:
        return due
    platform = case.channel.platform_slug
    told = times.due(since, case.severity, platform, case.location)
    if told == due:
        return times.due(since, case.severity, platform, case.location, share=share)
    return since + (due - since) * share / 100


def next_moment(times: Timetable, case: Case, share: int) -> datetime | None:
    """Return when the share after this one has passed; None after the last."""
    left = [one for one in SHARES if one > share]
    return moment(times, case, left[0]) if left else None
