"""Bring a case to the first person or team whose rule fits."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import date
from functools import lru_cache

from amends.accounts.team import Team
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation.prepared import refer
from amends.routing.absence import Absence, Roll
from amends.routing.rule import Occasion, Rule
from amends.routing.timetable import Timetable

KEPT = 64
"""Organisations whose rules a process remembers."""

Hands = tuple[User | None, Team | None]
"""Whose a case is: a person, a team, both or nobody."""


@lru_cache(maxsize=KEPT)
def desk_of(organisation_id: int, edition: int) -> Desk:
    """Return the desk as it stands at this edition of the organisation's rules.

    Rules are asked for each arrival and change once a month; the edition stands on
    the organisation's row, which an arrival reads anyway.
    """
    del organisation_id, edition
    return Desk()


class Desk:
    """Rules, targets and absences of the active organisation, read once.

    ``rules`` are tried instead of the stored ones, to see what they would do.
    """

    def __init__(self, rules: Sequence[Rule] | None = None) -> None:
        stored = rules is None
        found = Rule.objects.in_order().working() if stored else rules or ()
        self._rules = [row for row in found if row.occasion == Occasion.ARRIVAL]
        self._breach = [row for row in found if row.occasion == Occasion.BREACH]
        self._roll = Roll(Absence.objects.with_people())
        self._timetable = Timetable()

    @property
    def asks_for_aspects(self) -> bool:
        """Whether any rule looks at what the words are about."""
        return any(rule.aspect for rule in (*self._rules, *self._breach))

    def bring(
        self, case: Case, platform: str, aspects: Container[str] = frozenset()
    ) -> None:
        """Set owner, team and deadline on a case that is not stored yet.

        Old matters get no deadline: nobody promised anything about them.
        """
        owner, team = self.hands(case, platform, aspects)
        refer(case, assignee=owner, team=team)
        if not case.backfill and case.severity:
            case.due_at = self._timetable.due(
                case.received_at, case.severity, platform, case.location
            )

    def hands(
        self,
        case: Case,
        platform: str,
        aspects: Container[str] = frozenset(),
        day: date | None = None,
    ) -> Hands:
        """Return whose this case is, by the rules and by who is here on the day."""
        fitting = [row for row in self._rules if row.fits(case, platform, aspects)]
        return self._first_here(fitting, day or case.received_at.date())

    def hands_at_breach(
        self, case: Case, platform: str, aspects: Container[str], day: date
    ) -> Hands:
        """Return who takes the case over now that its time has passed, if anybody."""
        fitting = [row for row in self._breach if row.fits(case, platform, aspects)]
        return self._first_here(fitting, day)

    def _first_here(self, fitting: Sequence[Rule], day: date) -> Hands:
        for rule in fitting:
            owner = self._roll.present(rule.owner, day) if rule.owner else None
            if owner is not None or rule.team is not None:
                return owner, rule.team
        # Everybody whom a rule names is away: somebody is accountable all the same.
        return (fitting[0].owner, fitting[0].team) if fitting else (None, None)
