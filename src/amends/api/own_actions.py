"""What the house itself would try about an aspect, by API."""

from __future__ import annotations

from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.problems import Problem
from amends.core.reading.taxonomy import ASPECTS
from amends.insights.own_action import CONTEXTS, OwnAction

router = Router()
Row = Annotated[int, Field(ge=1, lt=2**63)]


class OwnIn(Schema):
    """One thing to try; ``context`` narrows it to patterns that name such a thing."""

    aspect: Annotated[str, Field(max_length=40, pattern=r"^[a-z0-9_.]+$")]
    context: Literal[CONTEXTS] = ""  # type: ignore[valid-type] # the room's own list
    words: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00]*$"
        ),
    ]


class OwnOut(Schema):
    """One of them."""

    id: int
    aspect: str
    context: str
    words: str


@router.get("", response=list[OwnOut])
@calling(Scope.READ)
def index(call: Call) -> list[OwnAction]:
    """List what the house would try, by aspect."""
    rows = OwnAction.objects.filter(organisation=call.organisation)
    return list(rows.order_by("aspect", "pk"))


@router.post("", response={201: OwnOut})
@calling(Scope.WRITE, Ability.RULES)
def create(call: Call, wish: OwnIn) -> HttpResponse:
    """Add one; it is suggested from the next look on."""
    if wish.aspect not in ASPECTS:
        raise Problem(422, "`aspect` is none that the reader knows.")

    def deed() -> OwnOut:
        row = OwnAction.objects.create(
            organisation=call.organisation, **wish.model_dump()
        )
        return OwnOut.from_orm(row)

    return once(call, 201, deed)


@router.delete("/{own_id}", response={204: None})
@calling(Scope.WRITE, Ability.RULES)
def destroy(call: Call, own_id: Row) -> HttpResponse:
    """Take one of them off."""
    rows = OwnAction.objects.filter(organisation=call.organisation)
    get_object_or_404(rows, pk=own_id).delete()
    return HttpResponse(status=204)
