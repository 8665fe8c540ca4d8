"""Locations by API."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import available_timezones

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import AfterValidator, Field, StringConstraints

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.by_name import Search, page_by_name
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import MOST, After, Limit
from amends.foundation import clock

router = Router()


def known_zone(name: str) -> str:
    """Return the name of a time zone; raises ValueError for a stranger."""
    if name not in available_timezones():
        raise ValueError("not an IANA time zone, such as Europe/Tallinn")
    return name


Row = Annotated[int, Field(ge=1, lt=2**63)]
Name = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00]*$"
    ),
]
Zone = Annotated[str, AfterValidator(known_zone)]
Hour = Annotated[str, Field(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")]
Interval = Annotated[list[Hour], Field(min_length=2, max_length=2)]
Day = Annotated[str, Field(pattern="^[1-7]$")]


class LocationOut(Schema):
    """A branch, shop or brand page."""

    id: int
    name: str
    slug: str
    sector: str
    address: str
    country: str
    time_zone: str
    languages: list[str]
    email: str
    phone: str
    hours: dict[str, list[list[str]]]


class LocationPage(Schema):
    """Some places; ``next`` is the cursor of the following page."""

    items: list[LocationOut]
    next: str | None


class LocationIn(Schema):
    """A new place; what is left out can be filled in later."""

    name: Name
    sector: Annotated[str, Field(max_length=40, pattern=r"^[^\x00]*$")] = ""
    address: Annotated[str, Field(max_length=300, pattern=r"^[^\x00]*$")] = ""
    country: Annotated[str, Field(pattern="^[A-Z]{2}$")] = "EE"
    time_zone: Zone = "Europe/Tallinn"
    languages: Annotated[
        list[Annotated[str, Field(pattern="^[a-z]{2}$")]], Field(max_length=20)
    ] = []
    email: Annotated[
        str, Field(max_length=254, pattern=r"^([^@\s\x00]+@[^@\s\x00]+)?$")
    ] = ""
    phone: Annotated[str, Field(max_length=40, pattern=r"^[^\x00]*$")] = ""
    hours: dict[Day, Annotated[list[Interval], Field(max_length=6)]] | None = None


@router.get("", response=LocationPage)
@calling(Scope.READ)
def index(
    call: Call, limit: Limit = MOST, after: After = "", search: Search = ""
) -> dict[str, object]:
    """List the locations by name."""
    rows = call.locations
    items, following = page_by_name(rows, search=search, limit=limit, after=after)
    return {"items": items, "next": following}


@router.get("/{location_id}", response=LocationOut)
@calling(Scope.READ)
def show(call: Call, location_id: Row) -> Location:
    """Show one location."""
    return get_object_or_404(call.locations, pk=location_id)


@router.post("", response={201: LocationOut})
@calling(Scope.ADMIN, Ability.PLACES)
def create(call: Call, wish: LocationIn) -> HttpResponse:
    """Open a location."""

    def deed() -> LocationOut:
        values = wish.model_dump(exclude_none=True)
        place = Location.open(call.organisation, **values)
        AuditEntry.write("open", place, by=call.auth, at=clock.now())
        return LocationOut.from_orm(place)

    return once(call, 201, deed)


@router.put("/{location_id}", response=LocationOut)
@calling(Scope.ADMIN, Ability.PLACES)
def update(call: Call, location_id: Row, wish: LocationIn) -> Location:
    """Change a location."""
    place = get_object_or_404(call.locations, pk=location_id)
    place.change(**wish.model_dump(exclude_none=True))
    AuditEntry.write("change", place, by=call.auth, at=clock.now())
    return place
