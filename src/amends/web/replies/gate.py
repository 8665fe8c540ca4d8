"""The gate: what stands between these words and the customer, in words for people."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import answer, approving, cooling
from amends.web.replies.reasons import RISKS, reason_told

if TYPE_CHECKING:
    from amends.accounts.membership import Membership
    from amends.cases.feedback import Feedback
    from amends.core.nouns import Finding
    from amends.replies.draft import Draft
    from amends.replies.pause import Pause


class Gate:
    """The pause and the approvals of one reply, as one reader meets them."""

    def __init__(
        self,
        feedback: Feedback,
        draft: Draft | None,
        findings: tuple[Finding, ...],
        member: Membership,
    ) -> None:
        self.feedback = feedback
        self.draft = draft
        self.findings = findings
        self.member = member

    @cached_property
    def pause(self) -> Pause | None:
        """What holds the reply back until somebody is calm again."""
        return cooling.holding(self.feedback, at=clock.now())

    @property
    def may_lift(self) -> bool:
        """Whether this reader is the second person who may let it go on."""
        pause = self.pause
        return bool(
            pause
            and pause.angered_id != self.member.user_id
            and self.member.can_at(Ability.PUBLISH, self.feedback.case.location_id)
        )

    @cached_property
    def way(self) -> approving.Way:
        """Who has to allow it, and who has."""
        reading = answer.reading_of(self.feedback)
        return approving.way_of(self.feedback, reading, self.draft, self.findings)

    @property
    def risk(self) -> str:
        """How much can go wrong, in a word."""
        return str(RISKS[self.way.risk])

    @property
    def several(self) -> bool:
        """Whether one person is not enough, or somebody has allowed it already."""
        return bool(self.way.given) or self.way.people > 1

    @property
    def reasons(self) -> list[str]:
        """Where the risk comes from."""
        return [reason_told(reason) for reason in self.way.reasons]
