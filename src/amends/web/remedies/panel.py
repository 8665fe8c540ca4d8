"""The panel beside a case: what the policy gives, why, and what was given.

Called by the case page, once a request.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING
from uuid import uuid4

from django.utils.translation import get_language

from amends.core.nouns import Money
from amends.core.remedying import explain
from amends.core.remedying.outside import Body, outside
from amends.foundation.kept_question import kept
from amends.journeys.putting_right import Proposal, may_decide, propose
from amends.journeys.staging import Reached, course_of, link_of
from amends.remedies.investigation import Investigation
from amends.remedies.promise import Promise
from amends.remedies.remedy import Remedy
from amends.remedies.spotted import Spotted
from amends.remedies.stage import Step
from amends.web import links
from amends.web.remedies.words import (
    COMPLEXITY,
    FAULTS,
    KINDS,
    OUTCOMES,
    ROLES,
    STEPS,
    worded,
)
from amends.web.understanding.words import ASPECTS, WANTS, choices, named

if TYPE_CHECKING:
    from datetime import datetime
    from decimal import Decimal

    from django.db.models import QuerySet

    from amends.accounts.membership import Membership
    from amends.cases.case import Case

UNHAPPY = {"complaint", "mixed"}


class Panel:
    """What one reader sees of the remedies of one case."""

    def __init__(self, case: Case, member: Membership, now: datetime) -> None:
        self.case = case
        self.member = member
        self.now = now
        self.key = uuid4().hex
        self.faults = list(FAULTS.items())
        self.causes = choices(ASPECTS)
        self.complexities = list(COMPLEXITY.items())
        self.outcomes = list(OUTCOMES.items())

    @cached_property
    def remedies(self) -> list[Remedy]:
        """Everything that was given, asked for or refused here."""
        return _remedies(self.case)

    @cached_property
    def looked(self) -> Investigation | None:
        """The last look at the facts."""
        return Investigation.standing_of(self.case)

    @cached_property
    def proposal(self) -> Proposal:
        """What the policy gives for the facts as they stand."""
        return propose(self.case, at=self.now)

    @cached_property
    def course(self) -> list[tuple[str, Reached]]:
        """How far the complaint has come, step by step."""
        steps = course_of(self.case)
        shown = [one for one in steps if one.at or one.step != Step.APPEAL]
        return [(str(STEPS[one.step]), one) for one in shown]

    @cached_property
    def promises(self) -> list[Promise]:
        """What this customer was promised, the nearest day first."""
        return _promises(self.case)

    @cached_property
    def spotted(self) -> list[Spotted]:
        """What our replies promise, as far as nobody has judged it."""
        return _spotted(self.case)

    @property
    def asked_for(self) -> list[str]:
        """What the customer asks for, beside what the policy gives."""
        return [named(WANTS, wish) for wish in self.proposal.facts.wants]

    @property
    def outside(self) -> list[tuple[Body, bool]]:
        """Who hears the customer when we do not agree, and whether that is sure."""
        place, house = self.case.location, self.case.organisation
        country = place.country if place else house.country
        found = outside(country, place.trade if place else house.sector)
        return [(body, body.is_fresh(self.now.date())) for body in found]

    @property
    def status_page(self) -> str:
        """The customer's private page."""
        return links.case_status(link_of(self.case))

    def outcome(self, reached: Reached) -> str:
        """Return how it was decided, in words."""
        told = str((reached.detail or {}).get("outcome", ""))
        return str(OUTCOMES.get(told, told))

    @property
    def shows(self) -> bool:
        """Whether there is anything to put right here, or already was."""
        unhappy = self.case.kind in UNHAPPY or self.case.severity >= 2
        return unhappy or bool(self.remedies) or self.looked is not None

    @property
    def decided(self) -> bool:
        """Whether a remedy stands or waits; then nothing more is proposed."""
        return any(one.is_given or one.is_waiting for one in self.remedies)

    @property
    def fault_known(self) -> bool:
        """Whether somebody has found out whether it was us."""
        return self.proposal.facts.at_fault != "unknown"

    @property
    def gives(self) -> str:
        """What the policy gives, in a few words; empty for nothing."""
        found = self.proposal.decision
        if not found.kind:
            return ""
        return worded(found.kind, _money(found.amount, found.currency))

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why, sentence by sentence, in the reader's language."""
        return explain(self.proposal.decision, get_language() or "en")

    @property
    def may_give(self) -> bool:
        """Whether this reader may give just this."""
        return may_decide(self.member, self.proposal.decision.authority, self.case)

    @property
    def who_may(self) -> str:
        """The least role that may give it."""
        role = self.proposal.decision.authority
        return str(ROLES.get(role, role))

    @property
    def catalogue(self) -> list[tuple[str, str]]:
        """The kinds that the house offers."""
        items = self.proposal.policy.items
        return [(item.kind, str(KINDS.get(item.kind, item.kind))) for item in items]

    @property
    def cause(self) -> str:
        """The cause as it stands: found out, or the first that was complained of."""
        causes = self.proposal.facts.causes
        return causes[0] if causes else ""

    def worded(self, remedy: Remedy) -> str:
        """Return what was given, in a few words."""
        return worded(remedy.kind, remedy.sum)

    def policy_gave(self, remedy: Remedy) -> str:
        """Return what the policy would have given instead."""
        kind = remedy.proposed_kind
        return worded(kind, remedy.proposed_sum) if kind else ""

    def may_decide(self, remedy: Remedy) -> bool:
        """Whether this reader may give or refuse what a colleague asks for."""
        return may_decide(self.member, remedy.authority, self.case)


@kept
def _remedies(case: Case) -> QuerySet[Remedy]:
    rows: QuerySet[Remedy] = Remedy.objects.of_case(case)
    return rows


@kept
def _promises(case: Case) -> QuerySet[Promise]:
    rows: QuerySet[Promise] = Promise.objects.of_case(case)
    return rows


@kept
def _spotted(case: Case) -> QuerySet[Spotted]:
    rows: QuerySet[Spotted] = Spotted.objects.of_case(case).undecided()
    return rows


def _money(amount: Decimal | None, currency: str) -> Money | None:
    return None if amount is None else Money(amount, currency)
