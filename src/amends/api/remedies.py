"""Remedies by API: what the policy gives, give it, approve or refuse."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from django.db import IntegrityError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, PlainSerializer, StringConstraints

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import After, Limit, cut, place
from amends.api.problems import Problem
from amends.cases.case import Case
from amends.core.remedying import Policy, Unreadable, explain, policy_in
from amends.core.remedying.policy import KINDS
from amends.core.remedying.shape import as_json
from amends.foundation import clock
from amends.journeys import investigating, policy_making, putting_right
from amends.journeys.policy_making import Trial
from amends.remedies.remedy import Remedy

router = Router()
REFUSED = (putting_right.NotOurs, putting_right.NeedsReason, putting_right.NeedsSum)
PLAIN = r"^[^\x00]*$"
"""No database of ours stores NUL."""

Row = Annotated[int, Field(ge=1, lt=2**63)]
Reference = Annotated[str, Field(max_length=20)]
Sum = Annotated[Decimal, Field(ge=0, le=100_000, decimal_places=2, max_digits=10)]
Amount = Annotated[Decimal, PlainSerializer(str, return_type=str)]
"""A sum as a text, so that no program rounds it."""
Words = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=500, pattern=PLAIN)
]
Tongue = Literal["et", "fi", "ro", "en"]


class InvestigationIn(Schema):
    """What somebody found out about a case."""

    case: Reference
    at_fault: Literal["yes", "partly", "no", "unknown"]
    cause: Annotated[str, Field(max_length=24, pattern=PLAIN)] = ""
    found: Annotated[str, Field(max_length=5000, pattern=PLAIN)] = ""
    evidence: Annotated[str, Field(max_length=2000, pattern=PLAIN)] = ""
    price: Sum | None = None
    visits: Annotated[int, Field(ge=0, le=100_000)] = 0


class ProposalOut(Schema):
    """What the policy gives for the facts of a case, and why."""

    kind: str
    amount: Amount | None
    currency: str
    rule: str
    authority: str
    because: list[str]


class RemedyIn(Schema):
    """A remedy to give; ``reason`` says why it is not what the policy gives."""

    case: Reference
    kind: Literal[KINDS]  # type: ignore[valid-type] # the catalogue is the contract
    amount: Sum | None = None
    reason: Words = ""
    note: Words = ""
    key: Annotated[str, Field(min_length=1, max_length=64, pattern=PLAIN)]


class RefusalIn(Schema):
    """Why it is turned down."""

    reason: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True, min_length=1, max_length=500, pattern=PLAIN
        ),
    ]


class RemedyOut(Schema):
    """A remedy and where it stands: given, waiting or refused.

    ``wanted`` is what the customer asked for, as ids of the taxonomy.
    """

    id: int
    case_id: int
    kind: str
    amount: Amount | None
    currency: str
    wanted: list[str]
    state: str
    proposed_kind: str
    proposed_amount: Amount | None
    reason: str
    rule: str
    edition: int
    authority: str
    asked_at: datetime


class PolicyIn(Schema):
    """A policy as `GET /remedies/policy` gives it, and the edition it was made from."""

    edition: Annotated[int, Field(ge=0, lt=2**31)] = 0
    policy: dict[str, Any]


class OutcomeOut(Schema):
    """What one policy would have given in a year."""

    given: int
    cost: Amount
    kinds: list[tuple[str, int]]
    above: int


class TrialOut(Schema):
    """Two policies on the same cases: ``now`` counts, ``then`` is the one tried.

    ``sure`` are the cases whose fault is known; ``most`` is the cost were all the
    ``open`` ones our fault; ``really`` is what was given.
    """

    sure: int
    open: int
    now: OutcomeOut
    then: OutcomeOut
    changed: int
    most: Amount
    really: Amount


class RemedyPage(Schema):
    """Some remedies; ``next`` is the cursor of the following page."""

    items: list[RemedyOut]
    next: str | None


@router.get("", response=RemedyPage)
@calling(Scope.READ)
def index(call: Call, limit: Limit = 50, after: After = "") -> RemedyPage:
    """List remedies, the newest first."""
    rows = Remedy.objects.among(call.cases).with_outcome().newest()
    if after:
        (pk,) = place(after, int)
        rows = rows.besides_newer(pk)
    items, following = cut(list(rows[: limit + 1]), limit, "pk")
    return RemedyPage(items=[RemedyOut.from_orm(row) for row in items], next=following)


@router.post("", response={201: RemedyOut})
@calling(Scope.WRITE, Ability.WORK)
def create(call: Call, wish: RemedyIn) -> HttpResponse:
    """Give a remedy, or ask somebody who may; the same ``key`` gives once."""
    case = get_object_or_404(call.cases.referred(wish.case))
    wanted = putting_right.Wish(**wish.dict(exclude={"case"}))

    def deed() -> RemedyOut:
        made = putting_right.give(case, wanted, call.member, at=clock.now())
        return RemedyOut.from_orm(_remedy(call, made.pk))

    try:
        return once(call, 201, deed)
    except REFUSED as error:
        raise Problem(409, str(error.__doc__)) from error


@router.get("/policy", response=dict[str, Any])
@calling(Scope.READ)
def policy(call: Call) -> dict[str, Any]:
    """Show the policy that counts now."""
    found, edition = putting_right.policy_of(call.organisation, at=clock.now())
    return {"edition": edition, **as_json(found)}


@router.post("/policy/trial", response=TrialOut)
@calling(Scope.WRITE, Ability.RULES)
def try_policy(call: Call, wanted: PolicyIn) -> Trial:
    """Put another policy to last year's complaints: who gets what, at what cost.

    Nothing is kept.
    """
    now = clock.now()
    standing, _edition = putting_right.policy_of(call.organisation, at=now)
    return policy_making.try_out(standing, _policy(wanted, standing), at=now)


@router.put("/policy", response=dict[str, Any])
@calling(Scope.WRITE, Ability.RULES)
def write_policy(call: Call, wanted: PolicyIn) -> dict[str, Any]:
    """Let another policy count from now on; its catalogue stays as it is.

    409 when ``edition`` is not the one that counts now: read it again. The policy that
    counts already is answered as it is.
    """
    now = clock.now()
    standing, edition = putting_right.policy_of(call.organisation, at=now)
    new = _policy(wanted, standing)
    if new != standing:
        if wanted.edition != edition:
            raise Problem(409, "Somebody else changed it: read it again.")
        try:
            policy_making.write(call.organisation, new, by=call.member.user, at=now)
        except IntegrityError as error:
            raise Problem(409, "Somebody else changed it just now.") from error
    return policy(call)


@router.get("/proposals/{reference}", response=ProposalOut)
@calling(Scope.READ)
def propose(call: Call, reference: str, ui_lang: Tongue = "en") -> ProposalOut:
    """Say what everybody with the facts of this case gets, and why."""
    case = get_object_or_404(call.cases.referred(reference))
    return _proposed(case, ui_lang)


@router.post("/investigations", response={201: ProposalOut})
@calling(Scope.WRITE, Ability.WORK)
def investigate(call: Call, found: InvestigationIn) -> HttpResponse:
    """Keep what was found out; the answer is what the policy gives now."""
    case = get_object_or_404(call.cases.referred(found.case))
    known = investigating.Found(**found.dict(exclude={"case"}))

    def deed() -> ProposalOut:
        by = call.member.user
        investigating.investigate(case, known, by=by, at=clock.now())
        return _proposed(case, "en")

    return once(call, 201, deed)


@router.put("/{remedy_id}/approval", response=RemedyOut)
@calling(Scope.WRITE, Ability.WORK)
def approve(call: Call, remedy_id: Row) -> Remedy:
    """Give what somebody asked for; 403 without the authority, 409 if refused."""
    remedy = _remedy(call, remedy_id)
    try:
        putting_right.approve(remedy, call.member, at=clock.now())
    except putting_right.NotAllowed as error:
        raise Problem(403, str(error.__doc__)) from error
    remedy = _remedy(call, remedy_id)
    if not remedy.is_given:
        raise Problem(409, "It was refused before.")
    return remedy


@router.put("/{remedy_id}/refusal", response=RemedyOut)
@calling(Scope.WRITE, Ability.WORK)
def refuse(call: Call, remedy_id: Row, refusal: RefusalIn) -> Remedy:
    """Turn down what somebody asked for; 409 if it was given."""
    remedy = _remedy(call, remedy_id)
    try:
        putting_right.refuse(remedy, refusal.reason, call.member, at=clock.now())
    except putting_right.NotAllowed as error:
        raise Problem(403, str(error.__doc__)) from error
    remedy = _remedy(call, remedy_id)
    if remedy.is_given:
        raise Problem(409, "It was given before.")
    return remedy


def _proposed(case: Case, ui_lang: str) -> ProposalOut:
    found = putting_right.propose(case, at=clock.now()).decision
    return ProposalOut(
        kind=found.kind,
        amount=found.amount,
        currency=found.currency,
        rule=found.rule,
        authority=found.authority,
        because=list(explain(found, ui_lang)),
    )


def _remedy(call: Call, remedy_id: int) -> Remedy:
    rows = Remedy.objects.among(call.cases).with_outcome()
    return get_object_or_404(rows, pk=remedy_id)


def _policy(wanted: PolicyIn, standing: Policy) -> Policy:
    """Read a policy; the catalogue, the currency and the budget are the house's."""
    told = {**as_json(standing), **wanted.policy}
    try:
        found = policy_in(told)
    except Unreadable as error:
        raise Problem(422, str(error)) from error
    return replace(
        found,
        items=standing.items,
        currency=standing.currency,
        budget=standing.budget,
    )
