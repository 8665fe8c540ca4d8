"""Bring a case to the first person or team whose rule fits."""

from __future__ import annotations

from amends.cases.case import Case
from amends.routing.rule import Rule
from amends.routing.timetable import Timetable


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
