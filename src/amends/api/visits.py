"""Visits by API: who came when, who stays away, and questions by lot."""

from __future__ import annotations

import secrets
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import BaseModel, Field

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import Limit
from amends.api.problems import Problem
from amends.followups.guest import Guest
from amends.followups.look import Look
from amends.followups.survey import Frame, Survey
from amends.foundation import clock
from amends.journeys import surveying, visiting
from amends.journeys.visits.came import Came, number_of
from amends.journeys.visits.weighed import asked_of, figures_of

router = Router()
MOST = 500
EARLIEST = date(1990, 1, 1)
Short = Annotated[str, Field(max_length=200, pattern=r"^[^\x00]*$")]
Row = Annotated[int, Field(ge=1, lt=2**63)]


class VisitIn(BaseModel):
    """One visit or order. ``guest`` is your number of the person, else an address.

    Idempotent on ``order``, else on who came when and for how much; ``cancelled``
    takes it away.
    """

    guest: Short = ""
    email: Annotated[str, Field(max_length=320)] = ""
    phone: Annotated[str, Field(max_length=50)] = ""
    on: date
    order: Short = ""
    name: Short = ""
    lang: Annotated[str, Field(pattern="^([a-z]{2})?$")] = ""
    location: Short = ""
    amount: Annotated[Decimal, Field(max_digits=12, decimal_places=2)] | None = None
    cancelled: bool = False


class VisitsIn(BaseModel):
    """Many visits at once."""

    items: Annotated[list[VisitIn], Field(min_length=1, max_length=MOST)]


class VisitsOut(Schema):
    """What became of them, in numbers."""

    created: int
    unchanged: int
    removed: int


class GuestOut(Schema):
    """Somebody who seems to have stopped coming; ``back`` is the chance of a return.

    It is null where the plain rule, and not the model, says who stays away.
    """

    id: int
    name: str
    location_id: int | None
    visits: int
    last_on: date | None
    back: float | None


class SurveyIn(BaseModel):
    """Of whom and how many; ``location`` is its short name."""

    frame: Literal["all", "silent"]
    size: Annotated[int, Field(ge=1, le=surveying.MOST)]
    location: Short = ""


class EstimateOut(Schema):
    """A figure about everybody; null with fewer than five answers."""

    mean: float | None
    low: float | None
    high: float | None
    answers: int


class SurveyOut(Schema):
    """A question by lot, and what the answers say of all."""

    id: int
    frame: str
    location_id: int | None
    people: int
    asked: int
    answered: int
    seed: str
    made_at: datetime
    satisfied: EstimateOut
    ease: EstimateOut
    nps: EstimateOut


@router.post("", response={201: VisitsOut})
@calling(Scope.WRITE, Ability.IMPORT)
def create(call: Call, visits: VisitsIn) -> HttpResponse:
    """Take up to 500 visits in, all or none; the same ones again change nothing."""
    came = [_came(call, item) for item in visits.items]
    place = _own_place(call, came)

    def deed() -> VisitsOut:
        kept = visiting.receive_visits(call.organisation, came, place)
        return VisitsOut(
            created=kept.created, unchanged=kept.unchanged, removed=kept.removed
        )

    return once(call, 201, deed)


@router.get("/silent", response=list[GuestOut])
@calling(Scope.READ)
def silent(call: Call, limit: Limit = 50) -> list[GuestOut]:
    """List who seems to have stopped coming, the latest loss first."""
    rows = Guest.objects.all().visible_to(call.member).silent()[:limit]
    look = Look.objects.filter(organisation=call.organisation).first()
    by_model = look is not None and look.method == "model"
    return [
        GuestOut(
            id=row.pk,
            name=row.name,
            location_id=row.location_id,
            visits=row.repeats + 1,
            last_on=row.last_on,
            back=row.back if by_model else None,
        )
        for row in rows
    ]


@router.delete("/guests/{guest_id}", response={204: None})
@calling(Scope.WRITE, Ability.RULES)
def forget(call: Call, guest_id: Row) -> HttpResponse:
    """Erase a guest with all visits."""
    rows = Guest.objects.all().visible_to(call.member)
    guest = get_object_or_404(rows, pk=guest_id)
    AuditEntry.write_call(
        "forget guest", guest, by=call.auth, at=clock.now(), detail={}
    )
    guest.forget()
    return HttpResponse(status=204)


@router.get("/surveys", response=list[SurveyOut])
@calling(Scope.READ)
def surveys(call: Call, limit: Limit = 20) -> list[SurveyOut]:
    """List questions by lot, the newest first."""
    rows = Survey.objects.newest().visible_to(call.member)[:limit]
    return [_out(row) for row in rows]


@router.post("/surveys", response={201: SurveyOut})
@calling(Scope.WRITE, Ability.RULES)
def begin(call: Call, wanted: SurveyIn) -> HttpResponse:
    """Draw a lot and ask each of those once."""
    wish = surveying.Wish(Frame(wanted.frame), wanted.size, _place(call, wanted))

    def deed() -> SurveyOut:
        now, seed = clock.now(), secrets.token_hex(8)
        by = call.member.user
        try:
            made = surveying.begin(call.organisation, wish, seed=seed, by=by, at=now)
        except surveying.NoGround as error:
            raise Problem(
                422, "Name a legal ground for asking guests in the plan first."
            ) from error
        except surveying.Nobody as error:
            raise Problem(422, "No guest can be reached.") from error
        return _out(made)

    return once(call, 201, deed)


@router.get("/surveys/{survey_id}", response=SurveyOut)
@calling(Scope.READ)
def survey(call: Call, survey_id: Row) -> SurveyOut:
    """Show one question by lot with its weighted figures."""
    rows = Survey.objects.newest().visible_to(call.member)
    return _out(get_object_or_404(rows, pk=survey_id))


def _came(call: Call, item: VisitIn) -> Came:
    email = item.email.strip().casefold()
    phone = number_of(item.phone, call.organisation.country)
    known_by = item.guest.strip() or email or phone
    if not known_by:
        raise Problem(422, "Each visit names its guest: a number, e-mail or phone.")
    today = clock.now().date()
    if not EARLIEST <= item.on <= today:
        raise Problem(422, f"`on` lies outside {EARLIEST} to {today}.")
    return Came(
        known_by=known_by,
        on=item.on,
        order=item.order,
        name=item.name,
        email=email if "@" in email else "",
        phone=phone,
        language=item.lang,
        location=item.location,
        amount=item.amount,
        cancelled=item.cancelled,
    )


def _own_place(call: Call, came: list[Came]) -> Location | None:
    """Hold who works at some places only to one of these."""
    if call.ground.is_everything:
        return None
    places = list(call.locations)
    if len(places) != 1 or any(one.location for one in came):
        raise Problem(
            422,
            "The maker of this token works at some locations only: visits come in "
            "for the one location of theirs, and name none.",
        )
    return places[0]


def _place(call: Call, wanted: SurveyIn) -> Location | None:
    place = call.locations.filter(slug=wanted.location).first()
    if wanted.location and place is None:
        raise Problem(422, "There is no such location.")
    if place is None and not call.ground.is_everything:
        raise Problem(422, "Name one of the locations of this token's maker.")
    return place


def _out(row: Survey) -> SurveyOut:
    groups = asked_of(row)
    told = {
        name: EstimateOut(
            mean=found.value if found.tells else None,
            low=found.low if found.tells else None,
            high=found.high if found.tells else None,
            answers=found.n,
        )
        for name, found in figures_of(row, groups).items()
    }
    return SurveyOut(
        id=row.pk,
        frame=row.frame,
        location_id=row.location_id,
        people=row.total,
        asked=sum(group.asked for group in groups.values()),
        answered=sum(group.answered for group in groups.values()),
        seed=row.seed,
        made_at=row.made_at,
        **told,
    )
