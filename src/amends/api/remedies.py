"""Remedies by API: give one, approve or refuse what somebody asked for."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import Row
from amends.api.once import once
from amends.api.paging import After, Limit, cut, place
from amends.api.problems import Problem
from amends.api.remedy_shapes import RefusalIn, RemedyIn, RemedyOut, RemedyPage
from amends.foundation import clock
from amends.journeys import putting_right
from amends.remedies.remedy import Remedy

router = Router()
REFUSED = (putting_right.NotOurs, putting_right.NeedsReason, putting_right.NeedsSum)


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


def _remedy(call: Call, remedy_id: int) -> Remedy:
    rows = Remedy.objects.among(call.cases).with_outcome()
    return get_object_or_404(rows, pk=remedy_id)
