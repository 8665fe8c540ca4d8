"""Cards that somebody writes by hand, by API: what is to be done, and done."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated

from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Base64Bytes, Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import Row
from amends.api.paging import After, Limit, cursor, place
from amends.api.problems import Problem
from amends.channels.incoming import File
from amends.foundation import clock
from amends.journeys import corresponding
from amends.journeys.paper.photos import kind_of
from amends.remedies.hand_task import HandTask

router = Router()
LARGEST = 2_000_000


class HandTaskOut(Schema):
    """A card for somebody's hand; ``writer_id`` is null where nobody is named."""

    id: int
    letter_id: int
    case_id: int
    writer_id: int | None
    due_on: date
    done_at: datetime | None
    has_photo: bool


class HandTaskPage(Schema):
    """Some of them; ``next`` is the cursor of the following page."""

    items: list[HandTaskOut]
    next: str | None


class WrittenIn(Schema):
    """It is in the post; the photo that shows it is base64."""

    photo: Annotated[Base64Bytes, Field(max_length=LARGEST)] | None = None


@router.get("", response=HandTaskPage)
@calling(Scope.READ)
def index(call: Call, limit: Limit = 50, after: After = "") -> HandTaskPage:
    """List what is still to be written by hand, the nearest day first."""
    rows = HandTask.objects.among(call.cases).with_surroundings().open()
    if after:
        day, pk = place(after, date, int)
        rows = rows.after(day, pk)
    found = list(rows[: limit + 1])
    last = found[limit - 1] if len(found) > limit else None
    following = cursor(last.due_on, last.pk) if last else None
    return HandTaskPage(items=[_told(row) for row in found[:limit]], next=following)


@router.put("/{task_id}/end", response=HandTaskOut)
@calling(Scope.WRITE, Ability.WORK)
def end(call: Call, task_id: Row, written: WrittenIn) -> HandTaskOut:
    """Say that a card is written and in the post; the first word stands."""
    task = _task(call, task_id)
    photo = None
    if written.photo is not None:
        kind = kind_of(written.photo)
        if not kind:
            raise Problem(422, "`photo` is no photo.")
        photo = File(name="photo", media_type=kind, content=written.photo)
    corresponding.written(task, photo, by=call.member.user, at=clock.now())
    return _told(_task(call, task_id))


def _task(call: Call, task_id: int) -> HandTask:
    rows = HandTask.objects.among(call.cases).with_surroundings()
    return get_object_or_404(rows, pk=task_id)


def _told(row: HandTask) -> HandTaskOut:
    return HandTaskOut(
        id=row.pk,
        letter_id=row.letter_id,
        case_id=row.letter.case_id,
        writer_id=row.writer_id,
        due_on=row.due_on,
        done_at=row.done_at,
        has_photo=bool(row.photo),
    )
