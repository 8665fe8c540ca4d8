"""What was found out about a case by API, and what the policy gives for it."""

from __future__ import annotations

from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import PLAIN, Amount, Reference, Sum, Tongue
from amends.api.once import once
from amends.cases.case import Case
from amends.core.remedying import explain
from amends.foundation import clock
from amends.journeys import investigating, putting_right

router = Router()


class InvestigationIn(Schema):
    """What somebody found out about a case."""

    case: Reference
    at_fault: Literal["yes", "partly", "no", "unknown"]
    cause: Annotated[str, Field(max_length=24, pattern=PLAIN)] = ""
    found: Annotated[str, Field(max_length=5000, pattern=PLAIN)] = ""
    evidence: Annotated[str, Field(max_length=2000, pattern=PLAIN)] = ""
    price: Sum | None = None
    visits: Annotated[int, Field(ge=0, le=100_000)] = 0


class RemedyProposalOut(Schema):
    """What the policy gives for the facts of a case, and why."""

    kind: str
    amount: Amount | None
    currency: str
    rule: str
    authority: str
    because: list[str]


@router.get("/proposals/{reference}", response=RemedyProposalOut)
@calling(Scope.READ)
def propose(call: Call, reference: str, ui_lang: Tongue = "en") -> RemedyProposalOut:
    """Say what everybody with the facts of this case gets, and why."""
    case = get_object_or_404(call.cases.referred(reference))
    return _proposed(case, ui_lang)


@router.post("/investigations", response={201: RemedyProposalOut})
@calling(Scope.WRITE, Ability.WORK)
def investigate(call: Call, found: InvestigationIn) -> HttpResponse:
    """Keep what was found out; the answer is what the policy gives now."""
    case = get_object_or_404(call.cases.referred(found.case))
    known = investigating.Found(**found.dict(exclude={"case"}))

    def deed() -> RemedyProposalOut:
        by = call.member.user
        investigating.investigate(case, known, by=by, at=clock.now())
        return _proposed(case, "en")

    return once(call, 201, deed)


def _proposed(case: Case, ui_lang: str) -> RemedyProposalOut:
    found = putting_right.propose(case, at=clock.now()).decision
    return RemedyProposalOut(
        kind=found.kind,
        amount=found.amount,
        currency=found.currency,
        rule=found.rule,
        authority=found.authority,
        because=list(explain(found, ui_lang)),
    )
