"""Replies by API: send one, follow it, take it back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import After, Limit, cut, place
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys import answer, publishing
from amends.replies.draft import StaleDraft
from amends.replies.publication import Publication

router = Router()

Row = Annotated[int, Field(ge=1, lt=2**63)]
Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50_000)
]


class ReplyIn(Schema):
    """An answer to some feedback; ``because`` is the reason to send past warnings."""

    feedback: Row
    text: Text
    because: Annotated[str, Field(max_length=2000)] = ""
    ui_lang: Literal["et", "fi", "ro", "en"] = "en"


class ReplyOut(Schema):
    """A reply and where it stands."""

    id: int
    case_id: int
    feedback_id: int
    channel_id: int
    key: str
    text: str
    lang: str
    signed_by: str
    stage: str
    reason: str
    url: str
    created_at: datetime
    not_before: datetime
    published_at: datetime | None


class ReplyPage(Schema):
    """Some replies; ``next`` is the cursor of the following page."""

    items: list[ReplyOut]
    next: str | None


@router.post("", response={201: ReplyOut})
@calling(Scope.PUBLISH, Ability.PUBLISH)
def create(call: Call, reply: ReplyIn) -> HttpResponse:
    """Approve these words and let them go out, once; 409 names what blocks them."""
    feedback = get_object_or_404(call.feedback, pk=reply.feedback)

    def deed() -> ReplyOut:
        now = clock.now()
        draft = answer.current_draft(feedback)
        saved = answer.save(
            feedback,
            reply.text.replace("\x00", ""),
            edition=draft.edition if draft else 0,
            by=call.member.user,
            at=now,
        )
        sent = answer.send(
            saved, call.member, at=now, ui_lang=reply.ui_lang, because=reply.because
        )
        return ReplyOut.from_orm(sent)

    try:
        return once(call, 201, deed)
    except answer.Blocked as error:
        findings = [asdict(finding) for finding in error.findings]
        raise Problem(
            409, "The guard does not let these words leave.", findings=findings
        ) from error
    except StaleDraft as error:
        raise Problem(409, "Somebody is writing to this; look at it first.") from error


@router.get("", response=ReplyPage)
@calling(Scope.READ)
def index(call: Call, limit: Limit = 50, after: After = "") -> ReplyPage:
    """List replies, the newest first."""
    rows = Publication.objects.filter(case__in=call.cases).order_by("-pk")
    if after:
        (pk,) = place(after, int)
        rows = rows.filter(pk__lt=pk)
    items, following = cut(list(rows[: limit + 1]), limit, "pk")
    return ReplyPage(items=[ReplyOut.from_orm(row) for row in items], next=following)


@router.get("/{reply_id}", response=ReplyOut)
@calling(Scope.READ)
def show(call: Call, reply_id: Row) -> Publication:
    """Show one reply and where it stands."""
    return _reply(call, reply_id)


@router.delete("/{reply_id}", response=ReplyOut)
@calling(Scope.PUBLISH, Ability.PUBLISH)
def undo(call: Call, reply_id: Row) -> Publication:
    """Take a reply back before it has left; 409 when it is on its way."""
    reply = _reply(call, reply_id)
    if answer.undo(reply, by=call.member.user, at=clock.now()) is None:
        raise Problem(409, "The reply has left already.")
    reply.refresh_from_db()
    return reply


@router.put("/{reply_id}/confirmation", response=ReplyOut)
@calling(Scope.PUBLISH, Ability.PUBLISH)
def confirm(call: Call, reply_id: Row) -> Publication:
    """Say that the words were put there by hand."""
    reply = _reply(call, reply_id)
    publishing.confirm(reply, by=call.member.user, at=clock.now())
    return reply


def _reply(call: Call, reply_id: int) -> Publication:
    rows = Publication.objects.filter(case__in=call.cases)
    return get_object_or_404(rows, pk=reply_id)
