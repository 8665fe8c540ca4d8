"""Merging two cases, and splitting one, by API."""

from __future__ import annotations

from django.http import HttpResponse
from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.cases import found
from amends.api.join_shapes import MergeIn, SplitIn
from amends.api.once import once
from amends.api.problems import Problem
from amends.api.transfer_shapes import WHY, TransferOut, told
from amends.foundation import clock
from amends.journeys import merging, splitting
from amends.journeys.joining.rows import NotPossible

router = Router()


@router.post("/cases/{reference}/merges", response={201: TransferOut})
@calling(Scope.WRITE, Ability.WORK)
def merge(call: Call, reference: str, wanted: MergeIn) -> HttpResponse:
    """Bring everything of another case to this one; it can be taken back."""
    kept, other = found(call, reference), found(call, wanted.other)

    def deed() -> TransferOut:
        try:
            by = call.member.user
            return told(merging.merge(kept, other, by=by, at=clock.now()))
        except NotPossible as error:
            raise Problem(409, WHY[error.why]) from error

    return once(call, 201, deed)


@router.post("/cases/{reference}/splits", response={201: TransferOut})
@calling(Scope.WRITE, Ability.WORK)
def split(call: Call, reference: str, wanted: SplitIn) -> HttpResponse:
    """Give some feedback a case of its own; it can be taken back."""
    case = found(call, reference)
    rows = list(call.feedback.of_case(case).filter(pk__in=wanted.feedback))

    def deed() -> TransferOut:
        try:
            by = call.member.user
            return told(splitting.split(case, rows, by=by, at=clock.now()))
        except NotPossible as error:
            raise Problem(409, WHY[error.why]) from error

    return once(call, 201, deed)
