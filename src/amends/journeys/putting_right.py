"""Putting right: from the facts of a case to the remedy that the customer gets.

    facts → policy → proposal → given, or asked for → granted or refused

The same facts bring the same proposal. Whoever wants something else says why, and
somebody with the authority for it looks.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db import models, transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.digest import digest
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.cases.case import Case
from amends.core.remedying import ROLES, Decision, Facts, Policy, decide, weigh
from amends.core.remedying.policy import WITHOUT_SUM
from amends.foundation.kept_question import kept
from amends.journeys.investigating import facts_of
from amends.journeys.promising import promise_of
from amends.journeys.redeeming import issue
from amends.remedies.allowance import Allowance
from amends.remedies.budget import Budget
from amends.remedies.grant import Grant
from amends.remedies.policy_edition import PolicyEdition
from amends.remedies.refusal import Refusal
from amends.remedies.remedy import Remedy
from amends.remedies.voucher_terms import GIVEN, VoucherTerms

DAY = timedelta(days=1)


class NotOurs(Exception):
    """The house does not offer such a remedy: put it into the catalogue first."""


class NeedsReason(Exception):
    """This is not what the policy gives: say why this case is another."""


class NeedsSum(Exception):
    """Say what it is worth: only a deed has no sum."""


class NotAllowed(Exception):
    """This person may not decide about so much; somebody above may."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the policy gives for these facts, and by which edition."""

    facts: Facts
    decision: Decision
    policy: Policy
    edition: int


@dataclass(frozen=True, slots=True)
class Wish:
    """The remedy that somebody wants to give. ``key`` makes it once only."""

    key: str
    kind: str
    amount: Decimal | None = None
    reason: str = ""
    note: str = ""


def policy_of(
    house: Organisation, place: Location | None = None, *, at: datetime
) -> tuple[Policy, int]:
    """Return the policy that counts now and its edition, 0 for the usual one.

    With a place it knows what is left there this month.
    """
    policy, edition = PolicyEdition.current(house)
    items = tuple(row.as_item() for row in _allowances())
    budget = left_of(place, at) if place else None
    return replace(policy, items=items, budget=budget), edition


def left_of(place: Location, at: datetime) -> Decimal | None:
    """Return what a place may still give this month; None where nobody set a limit."""
    found = _budgets(place)
    if not found:
        return None
    budget = found[0]
    start = month_of(place, at)
    given = Remedy.objects.at_place(place).given_between(start, _next_month(start))
    left: Decimal = budget.monthly - given.worth()
    return left


@kept
def _budgets(place: Location) -> models.QuerySet[Budget]:
    rows: models.QuerySet[Budget] = Budget.objects.filter(location=place)
    return rows[:1]


@kept
def _allowances() -> models.QuerySet[Allowance]:
    rows: models.QuerySet[Allowance] = Allowance.objects.order_by("pk")
    return rows


def month_of(place: Location, at: datetime) -> datetime:
    """Return the first instant of the month there."""
    local = at.astimezone(place.zone)
    return local.replace(day=1, hour=0, minute=0, second=0, microsecond=0)


def propose(case: Case, *, at: datetime) -> Proposal:
    """Return what everybody with these facts gets, and why; nothing is stored."""
    policy, edition = policy_of(case.organisation, case.location, at=at)
    facts = facts_of(case, at=at)
    return Proposal(facts, decide(facts, policy), policy, edition)


@transaction.atomic
def give(case: Case, wish: Wish, member: Membership, *, at: datetime) -> Remedy:
    """Give it where this member may, else ask somebody who may.

    Raises NotOurs, NeedsSum and NeedsReason. The same key for the same case again
    returns the same remedy.
    """
    key = digest(f"remedy:{case.pk}:{wish.key}")
    known = Remedy.objects.filter(key=key).first()
    if known is not None:
        return known
    _one_after_another(case)
    proposal = propose(case, at=at)
    authority = _authority(wish, proposal)
    if wish.kind == "voucher" and may_decide(member, authority, case):
        authority = _looked_at(
            member.user, member.role_at(case.location_id), authority, at
        )
    remedy: Remedy = Remedy.objects.create(
        organisation_id=case.organisation_id,
        case=case,
        location=case.location,
        key=key,
        kind=wish.kind,
        amount=wish.amount,
        currency=proposal.policy.currency,
        note=wish.note,
        reason=wish.reason,
        authority=authority,
        asked_by=member.user,
        asked_at=at,
        **_on_record(proposal),
    )
    if may_decide(member, authority, case):
        _granted(remedy, member, at)
    else:
        case.log("remedy_asked", by=member.user, at=at, detail=_told(remedy))
    return remedy


@transaction.atomic
def approve(remedy: Remedy, member: Membership, *, at: datetime) -> bool:
    """Give what somebody asked for; False when it was decided before.

    Raises NotAllowed for whoever may not decide about so much.
    """
    if not may_decide(member, remedy.authority, remedy.case):
        raise NotAllowed
    _one_after_another(remedy.case)
    return _granted(remedy, member, at)


@transaction.atomic
def refuse(remedy: Remedy, reason: str, member: Membership, *, at: datetime) -> bool:
    """Turn down what somebody asked for, with the reason for the colleague."""
    if not may_decide(member, remedy.authority, remedy.case):
        raise NotAllowed
    _one_after_another(remedy.case)
    done = Refusal.refuse(remedy, reason, by=member.user, at=at)
    if done:
        detail = {**_told(remedy), "reason": reason}
        remedy.case.log("remedy_refused", by=member.user, at=at, detail=detail)
    return done


def may_decide(member: Membership, authority: str, case: Case) -> bool:
    """Say whether the member's role where the case belongs reaches as far."""
    rank = {role: number for number, role in enumerate(ROLES)}
    able = member.can_at(Ability.WORK, case.location_id)
    role = member.role_at(case.location_id)
    return able and rank.get(role, -1) >= rank.get(authority, len(ROLES))


def _authority(wish: Wish, proposal: Proposal) -> str:
    policy, decision = proposal.policy, proposal.decision
    if wish.kind not in {item.kind for item in policy.items}:
        raise NotOurs
    if wish.kind not in WITHOUT_SUM and wish.amount is None:
        raise NeedsSum
    if (wish.kind, wish.amount) == (decision.kind, decision.amount):
        return decision.authority
    if not wish.reason.strip():
        raise NeedsReason
    authority, _why = weigh(wish.amount, proposal.facts, policy)
    return authority


def _looked_at(user: User, role: str, authority: str, at: datetime) -> str:
    """Return who decides; whoever gives vouchers by the dozen needs somebody above."""
    terms = VoucherTerms.objects.first()
    most = terms.most_given if terms else GIVEN
    if most is None or role == ROLES[-1]:
        return authority
    rows = Remedy.objects.given_between(at - DAY, at + timedelta(seconds=1))
    if rows.vouchers_by(user).count() < most:
        return authority
    return ROLES[ROLES.index(role) + 1]


def _granted(remedy: Remedy, member: Membership, at: datetime) -> bool:
    done = Grant.give(remedy, by=member.user, at=at)
    if done:
        if remedy.kind == "voucher" and remedy.amount:
            issue(remedy, by=member.user, at=at)
        promise_of(remedy, by=member.user, at=at)
        told = _told(remedy)
        remedy.case.log("remedy_given", by=member.user, at=at, detail=told)
        AuditEntry.write("give remedy", remedy, by=member.user, at=at, detail=told)
    return done


def _one_after_another(case: Case) -> None:
    """Let two who decide about one place wait for each other: one purse, one case."""
    Case.objects.select_for_update().filter(pk=case.pk).first()
    if case.location_id is not None:
        Location.objects.select_for_update().filter(pk=case.location_id).first()


def _on_record(proposal: Proposal) -> dict[str, Any]:
    facts = asdict(proposal.facts)
    price = facts["price"]
    return {
        "proposed_kind": proposal.decision.kind,
        "proposed_amount": proposal.decision.amount,
        "rule": proposal.decision.rule,
        "edition": proposal.edition,
        "facts": {**facts, "price": None if price is None else str(price)},
    }


def _told(remedy: Remedy) -> dict[str, Any]:
    amount = None if remedy.amount is None else str(remedy.amount)
    return {
        "remedy": remedy.pk,
        "kind": remedy.kind,
        "amount": amount,
        "currency": remedy.currency,
    }


def _next_month(start: datetime) -> datetime:
    return start.replace(
        year=start.year + start.month // 12, month=start.month % 12 + 1
    )
