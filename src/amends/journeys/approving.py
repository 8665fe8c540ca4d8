"""Approving: who must allow a reply, by what can go wrong with it.

The house says for each risk how many people, and whether one of them leads others.
Where fewer people could do it than it demands, all who could are enough: the owner of
one pizzeria answers alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import models, transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership, MembershipQuerySet
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.core.answering.risk import Risk, risk
from amends.core.nouns import Finding, Reading
from amends.foundation.kept_question import kept
from amends.replies.approval import Approval
from amends.replies.chain import MOST, Chain, Demand
from amends.replies.draft import Draft


@dataclass(frozen=True, slots=True)
class Way:
    """What one reply needs: its risk, where that comes from, and who has allowed it.

    ``people`` is how many are still missing; ``lead`` that one of them must lead.
    """

    risk: Risk
    reasons: tuple[str, ...]
    demand: Demand
    given: tuple[str, ...] = ()
    people: int = 0
    lead: bool = False

    @property
    def open(self) -> bool:
        """Whether somebody still has to allow it."""
        return self.people > 0 or self.lead


def way_of(
    feedback: Feedback,
    reading: Reading,
    draft: Draft | None,
    findings: Iterable[Finding] = (),
) -> Way:
    """Return what a reply to this feedback needs, and what it has already."""
    place = feedback.location
    sector = place.trade if place else feedback.organisation.sector
    warned = [found.finding for found in findings if found.level == "warn"]
    level, reasons = risk(reading, sector=sector, warnings=warned)
    demand = Chain.demands()[level]
    able = _able(feedback)
    given = _given(draft, draft.edition) if draft and draft.pk else []
    allowed = {one.approved_by_id for one in given} & able.keys()
    wanted = min(demand.people, max(1, len(able)))
    leads = {pk for pk, leads in able.items() if leads}
    return Way(
        risk=level,
        reasons=reasons,
        demand=demand,
        given=tuple(str(one.approved_by or "") for one in given),
        people=max(0, wanted - len(allowed)),
        lead=demand.lead and bool(leads) and not allowed & leads,
    )


def demands() -> dict[Risk, Demand]:
    """Return what the house demands at every risk."""
    return Chain.demands()


@transaction.atomic
def demand(
    house: Organisation,
    wanted: Mapping[Risk, Demand],
    *,
    by: User,
    at: datetime,
) -> None:
    """Let other chains count, from the next reply on."""
    for level, one in wanted.items():
        people = min(MOST, max(1, one.people))
        Chain.objects.update_or_create(
            organisation=house,
            risk=int(level),
            defaults={"people": people, "lead": one.lead},
        )
    detail = {level.name.lower(): one.people for level, one in wanted.items()}
    AuditEntry.write("demand approvals", house, by=by, at=at, detail=detail)


@kept
def _given(draft: Draft, edition: int) -> models.QuerySet[Approval]:
    rows: models.QuerySet[Approval] = Approval.objects.of_words(draft, edition)
    return rows


@kept
def _people(house: int) -> MembershipQuerySet:
    return Membership.objects.active().in_house(house)


def _able(feedback: Feedback) -> dict[int, bool]:
    """Return who could allow it: the person's id → whether they lead others."""
    place = feedback.location_id
    return {
        one.user_id: one.can_at(Ability.APPROVE, place)
        for one in _people(feedback.organisation_id)
        if one.can_at(Ability.PUBLISH, place)
    }
