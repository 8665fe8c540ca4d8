"""Bring a case to the first person or team whose rule fits."""

from __future__ import annotations

from functools import lru_cache

from amends.cases.case import Case
from amends.routing.rule import Rule
from amends.routing.timetable import Timetable

KEPT = 64
"""Organisations whose rules a process remembers."""


@lru_cache(maxsize=KEPT)
def desk_of(organisation_id: int, edition: int) -> Desk:
    """Return the desk as it stands at this edition of the organisation's rules.

    Rules are asked for each arrival and change once a month; the edition stands on
    the organisation's row, which an arrival reads anyway.
    """
    del organisation_id, edition
    return Desk()


class Desk:
    """Rules and targets of the active organisation, read once for many cases."""

    def __init__(self) -> None:
        self._rules = list(Rule.objects.in_order())
        self._timetable = Timetable()

    def bring(self, case: Case, platform: str) -> None:
        """Set owner, team and deadline on a case that is not stored yet.

        Old matters get no deadline: nobody promised anything about them.
        """
        for rule in self._rules:
            if rule.fits(case, platform):
                case.assignee, case.team = rule.owner, rule.team
                break
        if not case.backfill and case.severity:
            case.due_at = self._timetable.due(
                case.received_at, case.severity, platform, case.location
            )
