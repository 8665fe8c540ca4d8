"""Merges and splits by API: what both tell, and how they are taken back."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.problems import Problem
from amends.api.rule_shapes import (
    Row,
)
from amends.api.transfer_shapes import WHY
from amends.cases.transfer import Transfer
from amends.foundation import clock
from amends.journeys import parting
from amends.journeys.joining.rows import NotPossible

router = Router()


@router.delete("/transfers/{transfer_id}", response={204: None})
@calling(Scope.WRITE, Ability.WORK)
def take_back(call: Call, transfer_id: Row) -> HttpResponse:
    """Let everything be where it was before a merge or a split."""
    rows = Transfer.objects.among(call.cases).select_related("source", "target")
    made = get_object_or_404(rows, pk=transfer_id)
    try:
        parting.take_back(made, by=call.member.user, at=clock.now())
    except NotPossible as error:
        raise Problem(409, WHY[error.why]) from error
    return HttpResponse(status=204)
