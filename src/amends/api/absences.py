"""Who is away, by API."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.absence_shapes import AbsenceIn, AbsenceOut
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.problems import Problem
from amends.api.rule_shapes import (
    Row,
)
from amends.api.rule_wishes import person
from amends.foundation import clock
from amends.journeys import standing_in
from amends.routing.absence import Absence

router = Router()


@router.get("/absences", response=list[AbsenceOut])
@calling(Scope.READ)
def absences(call: Call) -> list[Absence]:
    """List who is away now or later."""
    del call
    return list(Absence.objects.not_over(clock.now().date()).with_people())


@router.post("/absences", response={201: AbsenceOut})
@calling(Scope.WRITE, Ability.WORK)
def leave(call: Call, wanted: AbsenceIn) -> HttpResponse:
    """Write down that somebody is away; others than oneself only by who makes rules."""
    who = person(call, wanted.user_id)
    deputy = person(call, wanted.deputy_id)
    if who is None or (who != call.member.user and not call.member.can(Ability.RULES)):
        raise Problem(403, "The maker of this token notes their own absences only.")
    if wanted.until_on < wanted.since_on or deputy == who:
        raise Problem(422, "The last day lies before the first, or nobody stands in.")

    def deed() -> AbsenceOut:
        made = standing_in.leave(
            call.organisation,
            who,
            (wanted.since_on, wanted.until_on),
            deputy,
            by=call.member.user,
            at=clock.now(),
        )
        return AbsenceOut.from_orm(made)

    return once(call, 201, deed)


@router.delete("/absences/{absence_id}", response={204: None})
@calling(Scope.WRITE, Ability.WORK)
def come_back(call: Call, absence_id: Row) -> HttpResponse:
    """Take an absence away."""
    row = get_object_or_404(Absence.objects.with_people(), pk=absence_id)
    if row.user != call.member.user and not call.member.can(Ability.RULES):
        raise Problem(403, "The maker of this token takes back own absences only.")
    standing_in.come_back(row, by=call.member.user, at=clock.now())
    return HttpResponse(status=204)
