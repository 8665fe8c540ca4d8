"""Figures of rivals by API: entered here, never fetched."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated

from django.http import HttpResponse
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.foundation import clock
from amends.insights.rival import RivalFigure
from amends.journeys.learning.calendar import today

router = Router()
PLAIN = r"^[^\x00]*$"
MOST = 500


class RivalIn(Schema):
    """What one public page shows on one day; without a day today."""

    name: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True, min_length=1, max_length=120, pattern=PLAIN
        ),
    ]
    platform: Annotated[str, Field(max_length=60, pattern=PLAIN)] = ""
    on: date | None = None
    rating: Annotated[Decimal, Field(ge=0, le=5, max_digits=3, decimal_places=2)]
    reviews: Annotated[int, Field(ge=0, le=10**8)] = 0
    reply_rate: (
        Annotated[Decimal, Field(ge=0, le=100, max_digits=5, decimal_places=2)] | None
    ) = None


class RivalsIn(Schema):
    """Some figures; the same rival on the same day is replaced."""

    figures: Annotated[list[RivalIn], Field(min_length=1, max_length=MOST)]


class RivalOut(Schema):
    """A rival's newest figure."""

    name: str
    platform: str
    on: date
    rating: Decimal
    reviews: int
    reply_rate: Decimal | None


class RivalsOut(Schema):
    """The newest figure of each rival, the best rating first."""

    items: list[RivalOut]


@router.get("", response=RivalsOut)
@calling(Scope.READ)
def index(call: Call) -> RivalsOut:
    """List the newest figure of each rival, the best rating first."""
    del call
    return _latest()


@router.post("", response={201: RivalsOut})
@calling(Scope.WRITE, Ability.RULES)
def create(call: Call, wish: RivalsIn) -> HttpResponse:
    """Keep figures of rivals."""

    def deed() -> RivalsOut:
        day = today(call.organisation, clock.now())
        for figure in wish.figures:
            told = figure.model_dump()
            RivalFigure.enter(call.organisation, **told | {"on": told["on"] or day})
        return _latest()

    return once(call, 201, deed)


def _latest() -> RivalsOut:
    rows = RivalFigure.latest()
    return RivalsOut(items=[RivalOut.from_orm(row) for row in rows])
