"""Signatures of the team by API: pictures that are printed under letters."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Base64Bytes, Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import Needed, Row
from amends.api.once import once
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys.paper.pictures import PictureRefused, picture_in
from amends.remedies.signature import LARGEST, MOST, Signature

router = Router()


class SignatureIn(Schema):
    """Whose it is, and the picture in base64: PNG or JPEG of at most 300 kB."""

    name: Annotated[Needed, Field(max_length=100)]
    picture: Annotated[Base64Bytes, Field(max_length=LARGEST)]


class SignatureOut(Schema):
    """A signature without its picture."""

    id: int
    name: str
    kind: str
    added_at: datetime


@router.get("", response=list[SignatureOut])
@calling(Scope.READ)
def index(call: Call) -> list[Signature]:
    """List the signatures of the house by name; there are 60 at most."""
    del call  # its scope finds the rows
    return list(Signature.objects.by_name())


@router.post("", response={201: SignatureOut})
@calling(Scope.WRITE, Ability.WORK)
def create(call: Call, wanted: SignatureIn) -> HttpResponse:
    """Add a signature; 422 for a picture that cannot be printed."""
    try:
        taken = picture_in(wanted.picture)
    except PictureRefused as error:
        raise Problem(422, str(error.__doc__)) from error

    def deed() -> SignatureOut:
        if Signature.objects.count() >= MOST:
            raise Problem(409, "That are many signatures. Take one out first.")
        house, by = call.organisation, call.member.user
        made = Signature.add(house, wanted.name, taken, by=by, at=clock.now())
        return SignatureOut.from_orm(made)

    return once(call, 201, deed)


@router.delete("/{signature_id}", response={204: None})
@calling(Scope.WRITE, Ability.APPROVE)
def remove(call: Call, signature_id: Row) -> HttpResponse:
    """Take a signature out; what was printed with it stays as it was."""
    del call  # its scope finds the rows
    get_object_or_404(Signature.objects.all(), pk=signature_id).delete()
    return HttpResponse(status=204)
