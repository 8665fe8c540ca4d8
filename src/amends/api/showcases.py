"""Showcases by API: which reviews stand on which site of the house."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router
from pydantic import Field

from amends.accounts.location import Location
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.problems import Problem
from amends.api.showcase_shapes import Row, ShowcaseIn, ShowcaseOut
from amends.api.shown_shapes import ShownOut
from amends.cases.showcase import MOST, Showcase, TooManyShowcases, Wanted
from amends.channels.connector import Invalid
from amends.channels.origins import origins
from amends.foundation import clock
from amends.journeys import showcasing
from amends.journeys.showing.page import Shown, shown

router = Router()


@router.get("", response=list[ShowcaseOut])
@calling(Scope.READ, Ability.CHANNELS)
def index(call: Call) -> list[Showcase]:
    """List the showcases."""
    return list(showcasing.seen(call))


@router.post("", response={201: ShowcaseOut})
@calling(Scope.ADMIN, Ability.CHANNELS)
def create(call: Call, wish: ShowcaseIn) -> HttpResponse:
    """Show reviews on some sites of the house."""
    wanted = _wanted(call, wish)

    def deed() -> ShowcaseOut:
        made = showcasing.make(call.organisation, wanted, by=call.auth, at=clock.now())
        return ShowcaseOut.from_orm(made)

    try:
        return once(call, 201, deed)
    except TooManyShowcases as error:
        raise Problem(409, f"There are {MOST} showcases already.") from error


@router.put("/{showcase_id}", response=ShowcaseOut)
@calling(Scope.ADMIN, Ability.CHANNELS)
def update(call: Call, showcase_id: Row, wish: ShowcaseIn) -> Showcase:
    """Show other places, or elsewhere."""
    found = found_by(call, showcase_id)
    wanted = _wanted(call, wish)
    showcasing.change(found, wanted, by=call.auth, at=clock.now())
    return found_by(call, showcase_id)


@router.delete("/{showcase_id}", response={204: None})
@calling(Scope.ADMIN, Ability.CHANNELS)
def destroy(call: Call, showcase_id: Row) -> HttpResponse:
    """Show reviews there no more."""
    showcasing.end(found_by(call, showcase_id), by=call.auth, at=clock.now())
    return HttpResponse(status=204)


@router.get("/{showcase_id}/reviews", response=ShownOut)
@calling(Scope.READ, Ability.CHANNELS)
def reviews(
    call: Call,
    showcase_id: Row,
    after: Annotated[str, Field(max_length=40)] = "",
) -> Shown:
    """Show what stands there: all of it, the newest first."""
    return shown(found_by(call, showcase_id), after)


def found_by(call: Call, showcase_id: int) -> Showcase:
    """Return a showcase that the caller may see."""
    row: Showcase = get_object_or_404(showcasing.seen(call), pk=showcase_id)
    return row


def _wanted(call: Call, wish: ShowcaseIn) -> Wanted:
    sites = "\n".join(wish.sites)
    try:
        origins(sites)
    except Invalid as error:
        raise Problem(422, str(error)) from error
    places: list[Location] = list(call.locations.filter(pk__in=wish.places))
    if len(places) != len(set(wish.places)):
        raise Problem(422, "There is no such location.")
    if not places and not showcasing.sees_all(call):
        raise Problem(422, "Name at least one location that you may see.")
    return Wanted(wish.name, sites, tuple(places))
