"""Areas by API: locations that belong together."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from amends.accounts.area import Area
from amends.accounts.location import Location
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import PLAIN, Row
from amends.api.once import once
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys import posting

router = Router()
MOST = 10_000
Called = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=100, pattern=PLAIN
    ),
]


class AreaIn(Schema):
    """A name, and which locations lie in it."""

    name: Called
    location_ids: Annotated[list[Row], Field(max_length=MOST)]


class AreaOut(Schema):
    """One area."""

    id: int
    name: str
    location_ids: list[int]


@router.get("", response=list[AreaOut])
@calling(Scope.READ, Ability.PEOPLE)
def index(call: Call) -> list[AreaOut]:
    """List the areas by name."""
    del call
    return [shape(area) for area in Area.objects.by_name()]


@router.post("", response={201: AreaOut})
@calling(Scope.ADMIN, Ability.PEOPLE)
def create(call: Call, wish: AreaIn) -> HttpResponse:
    """Draw an area."""
    return once(call, 201, lambda: kept(call, None, wish))


@router.put("/{area_id}", response=AreaOut)
@calling(Scope.ADMIN, Ability.PEOPLE)
def update(call: Call, area_id: Row, wish: AreaIn) -> AreaOut:
    """Draw it anew; roles given in it follow."""
    return kept(call, get_object_or_404(Area.objects.all(), pk=area_id), wish)


@router.delete("/{area_id}", response={204: None})
@calling(Scope.ADMIN, Ability.PEOPLE)
def destroy(call: Call, area_id: Row) -> HttpResponse:
    """Take an area away, and the roles given in it; its locations stay."""
    area: Area = get_object_or_404(Area.objects.all(), pk=area_id)
    posting.end_area(area, by=call.member.user, at=clock.now())
    return HttpResponse(status=204)


def kept(call: Call, area: Area | None, wish: AreaIn) -> AreaOut:
    """Keep an area as it is wished; a location of another house is refused."""
    places = located(call, wish.location_ids)
    by, at = call.member.user, clock.now()
    try:
        return shape(
            posting.keep_area(call.organisation, area, wish.name, places, by=by, at=at)
        )
    except posting.NameTaken as error:
        raise Problem(409, str(error.__doc__)) from error


def located(call: Call, ids: list[int]) -> list[Location]:
    """Return these locations; one that is none of the house's is refused."""
    known = {place.pk: place for place in call.locations}
    if not known.keys() >= set(ids):
        raise Problem(422, "One of these locations is not of this house.")
    return [known[pk] for pk in dict.fromkeys(ids)]


def shape(area: Area) -> AreaOut:
    """Return an area as it is told."""
    ids = sorted(place.pk for place in area.locations.all())
    return AreaOut(id=area.pk, name=area.name, location_ids=ids)
