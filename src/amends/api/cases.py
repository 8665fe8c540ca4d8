"""Cases by API: the inbox, one case, and what is done with it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Query, Router, Schema
from pydantic import AwareDatetime, Field, StringConstraints

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import After, Limit, cut, place
from amends.api.problems import Problem
from amends.cases.case import Case
from amends.cases.case_queries import CaseQuerySet
from amends.cases.event import Event
from amends.cases.note import Note
from amends.cases.snooze import Snooze
from amends.cases.state import State
from amends.foundation import clock
from amends.journeys.moving import ReplyOnItsWay, move

router = Router()

Row = Annotated[int, Field(ge=1, lt=2**63)]
Words = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)
]


class CaseOut(Schema):
    """A case as lists show it."""

    id: int
    reference: str
    number: int
    state: str
    location_id: int | None
    channel_id: int
    customer_id: int | None
    assignee_id: int | None
    team_id: int | None
    author: str
    subject: str
    excerpt: str
    language: str
    polarity: str
    kind: str
    stars: float | None
    severity: int
    urgent: list[str]
    received_at: datetime
    active_at: datetime
    due_at: datetime | None
    answered_at: datetime | None
    anew_at: datetime | None


class EventOut(Schema):
    """One line of a case's story; ``user_id`` is empty for the house itself."""

    id: int
    verb: str
    user_id: int | None
    detail: dict[str, Any]
    at: datetime


class NoteOut(Schema):
    """What colleagues tell one another."""

    id: int
    author_id: int | None
    text: str
    written_at: datetime


class CasePage(Schema):
    """Some cases; ``next`` is the cursor of the following page."""

    items: list[CaseOut]
    next: str | None


class Filters(Schema):
    """What a list of cases can be narrowed by."""

    state: Literal["open", "waiting", "snoozed", "closed"] | None = None
    location: Row | None = None
    channel: Row | None = None
    assignee: Row | None = None
    language: Annotated[str, Field(pattern="^[a-z]{2,3}$")] | None = None
    polarity: Literal["neg", "neu", "pos", "mix"] | None = None
    kind: Annotated[str, Field(max_length=12)] | None = None
    severity: Annotated[int, Field(ge=0, le=3)] | None = None
    search: Annotated[str, Field(max_length=200)] | None = None

    def narrow(self, cases: CaseQuerySet) -> CaseQuerySet:
        """Keep the cases that fit."""
        given = self.model_dump(exclude_none=True)
        words = given.pop("search", "").replace("\x00", "")
        return cases.filter(**given).saying(words)


class NoteIn(Schema):
    """A note for colleagues."""

    text: Words


class AssigneeIn(Schema):
    """The owner's user id, or null for none."""

    user_id: Row | None


class PlaceIn(Schema):
    """The location that a case belongs to."""

    location_id: Row


class ClosureIn(Schema):
    """Why the case ends."""

    reason: Annotated[str, Field(max_length=200)] = ""


class SnoozeIn(Schema):
    """Until when the case sleeps."""

    until: AwareDatetime


@router.get("", response=CasePage)
@calling(Scope.READ)
def index(
    call: Call, filters: Query[Filters], limit: Limit = 50, after: After = ""
) -> CasePage:
    """List cases, the last active first."""
    rows = filters.narrow(call.cases).newest()
    if after:
        rows = rows.after(*place(after, datetime, int))
    items, following = cut(list(rows[: limit + 1]), limit, "active_at", "pk")
    return CasePage(items=[CaseOut.from_orm(row) for row in items], next=following)


@router.get("/{reference}", response=CaseOut)
@calling(Scope.READ)
def show(call: Call, reference: str) -> Case:
    """Show one case by its reference, such as AM-17."""
    return found(call, reference)


@router.get("/{reference}/events", response=list[EventOut])
@calling(Scope.READ)
def events(call: Call, reference: str) -> list[Event]:
    """Tell the story of a case."""
    return list(Event.objects.of_case(found(call, reference)))


@router.get("/{reference}/notes", response=list[NoteOut])
@calling(Scope.READ)
def notes(call: Call, reference: str) -> list[Note]:
    """List what colleagues noted."""
    return list(Note.objects.filter(case=found(call, reference)).order_by("pk"))


@router.post("/{reference}/notes", response={201: NoteOut})
@calling(Scope.WRITE, Ability.WORK)
def note(call: Call, reference: str, words: NoteIn) -> HttpResponse:
    """Note something for colleagues."""
    case = found(call, reference)
    return once(
        call,
        201,
        lambda: NoteOut.from_orm(
            Note.write(
                case,
                words.text.replace("\x00", ""),
                by=call.member.user,
                at=clock.now(),
            )
        ),
    )


@router.put("/{reference}/assignee", response=CaseOut)
@calling(Scope.WRITE, Ability.WORK)
def assign(call: Call, reference: str, owner: AssigneeIn) -> Case:
    """Give a case one named owner, or none."""
    case = found(call, reference)
    person = None
    if owner.user_id is not None:
        members = Membership.objects.active().filter(organisation=call.organisation)
        member = members.filter(user=owner.user_id).select_related("user").first()
        if member is None:
            raise Problem(422, "There is no such member.")
        person = member.user
    case.assign(person, by=call.member.user, at=clock.now())
    return case


@router.put("/{reference}/location", response=CaseOut)
@calling(Scope.WRITE, Ability.WORK)
def relocate(call: Call, reference: str, wish: PlaceIn) -> Case:
    """Move a case to the location it belongs to; owner and deadline follow its rules.

    409 while a reply is on its way.
    """
    case = found(call, reference)
    place = call.everywhere.filter(pk=wish.location_id).first()
    if place is None:
        raise Problem(422, "There is no such location.")
    try:
        move(case, place, by=call.member.user, at=clock.now())
    except ReplyOnItsWay:
        raise Problem(409, "A reply is on its way; undo it, or wait.") from None
    case.refresh_from_db()
    return case


@router.put("/{reference}/closure", response=CaseOut)
@calling(Scope.WRITE, Ability.WORK)
def close(call: Call, reference: str, closure: ClosureIn) -> Case:
    """End a case; ending it twice changes nothing."""
    case = found(call, reference)
    reason = closure.reason.replace("\x00", "")
    case.close(by=call.member.user, at=clock.now(), reason=reason)
    return case


@router.delete("/{reference}/closure", response=CaseOut)
@calling(Scope.WRITE, Ability.WORK)
def reopen(call: Call, reference: str) -> Case:
    """Take a case up again."""
    case = found(call, reference)
    case.reopen(by=call.member.user, at=clock.now())
    return case


@router.put("/{reference}/snooze", response=CaseOut)
@calling(Scope.WRITE, Ability.WORK)
def snooze(call: Call, reference: str, wish: SnoozeIn) -> Case:
    """Put a case aside until a time to come."""
    case = found(call, reference)
    now = clock.now()
    if wish.until <= now:
        raise Problem(422, "`until` lies in the past.")
    if case.state == State.CLOSED:
        raise Problem(409, "The case is closed; reopen it first.")
    Snooze.put_aside(case, wish.until, by=call.member.user, at=now)
    return case


def found(call: Call, reference: str) -> Case:
    """Return the case of a reference; 404 when it is not there or not theirs."""
    number = reference.removeprefix("AM-")
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise Problem(404, "There is nothing here, or it is not yours.")
    return get_object_or_404(call.cases, number=int(number))
