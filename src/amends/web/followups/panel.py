"""The panel beside a case: is the customer content?

Called by the case page, once a request.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext as _

from amends.cases.revision import Revision
from amends.followups.answer import Answer
from amends.followups.invitation import Invitation
from amends.followups.satisfaction import Satisfaction
from amends.foundation.kept_question import kept
from amends.journeys.asking.letter import address_of
from amends.web import formats
from amends.web.followups.words import SOLVED, STATES

if TYPE_CHECKING:
    from amends.cases.case import Case

UNHAPPY = {"complaint", "mixed"}


class Afterwards:
    """What one case's customer said, or may still be asked."""

    def __init__(self, case: Case) -> None:
        self.case = case

    @cached_property
    def invitation(self) -> Invitation | None:
        """The one question about this case, with its answer."""
        found = _invitations(self.case)
        return found[0] if found else None

    @cached_property
    def state(self) -> str:
        """Confirmed, assumed or disputed; empty before."""
        row = Satisfaction.objects.filter(case=self.case).first()
        return row.state if row else ""

    @cached_property
    def raised(self) -> tuple[str, str] | None:
        """From how many stars to how many the customer raised it by themselves."""
        stars = self.case.stars
        if stars is None or not (self.case.is_closed or self.case.answered_at):
            return None
        rows = Revision.objects.of_case(self.case)
        before = rows.aggregate(least=models.Min("stars"))["least"]
        if before is None or before >= stars:
            return None
        return formats.number(before), formats.number(stars)

    @property
    def shows(self) -> bool:
        """Whether there is anything to ask, or something was."""
        dealt = bool(self.case.answered_at) or self.case.is_closed
        return self.invitation is not None or (self.case.kind in UNHAPPY and dealt)

    @property
    def named(self) -> str:
        """The state in words."""
        return str(STATES[self.state][0]) if self.state in STATES else self.state

    @property
    def tone(self) -> str:
        """How the state looks."""
        return STATES[self.state][1] if self.state in STATES else "neutral"

    @property
    def answer(self) -> Answer | None:
        """What the customer answered."""
        return getattr(self.invitation, "answer", None)

    @property
    def link(self) -> str:
        """The address of the question, to hand on."""
        return address_of(self.invitation) if self.invitation else ""

    def facts(self) -> list[tuple[str, str]]:
        """Return what was answered, name by name."""
        said = self.answer
        if said is None:
            return []
        rows = [
            (_("Solved?"), str(SOLVED.get(said.solved, said.solved))),
            (_("Satisfied"), _of(said.satisfaction, 5)),
            (_("Easy"), _of(said.ease, 7)),
            (_("Recommends"), _of(said.recommend, 10)),
        ]
        return [(name, value) for name, value in rows if value]


@kept
def _invitations(case: Case) -> models.QuerySet[Invitation]:
    rows: models.QuerySet[Invitation] = Invitation.objects.of_case(case)
    return rows[:1]


def _of(number: int | None, most: int) -> str:
    if number is None:
        return ""
    return _("%(number)s of %(most)s") % {"number": number, "most": most}
