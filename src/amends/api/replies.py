"""Replies by API: send one, follow it, take it back."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Literal

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import AwareDatetime, Field, StringConstraints

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import After, Limit, cut, place
from amends.api.problems import Problem
from amends.api.reply_record import RecordOut
from amends.cases.feedback import Feedback
from amends.foundation import clock
from amends.journeys import answer, approving, cooling, publishing
from amends.journeys.answering.at_hand import at_hand
from amends.journeys.answering.seal import Proposed
from amends.replies.draft import Draft, StaleDraft
from amends.replies.publication import Publication

router = Router()

Row = Annotated[int, Field(ge=1, lt=2**63)]
Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=50_000)
]


Because = Annotated[str, Field(max_length=2000, pattern=r"^[^\x00]*$")]


class ReplyIn(Schema):
    """An answer to some feedback; ``because`` is the reason to send past warnings.

    ``proposed`` and ``seal`` are those of the proposal that the text began as;
    ``leave_at`` is when it shall leave.
    """

    feedback: Row
    text: Text
    because: Because = ""
    proposed: Annotated[str, Field(max_length=50_000)] = ""
    seal: Annotated[str, Field(max_length=200)] = ""
    leave_at: AwareDatetime | None = None
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
    automatic: bool
    promised_for: datetime | None
    reason: str
    url: str
    created_at: datetime
    not_before: datetime
    published_at: datetime | None


class AllowedOut(Schema):
    """Allowed by you, and by nobody else yet who has to: how many are missing."""

    feedback_id: int
    draft_id: int
    risk: str
    reasons: list[str]
    missing: int
    lead: bool


class ReplyPage(Schema):
    """Some replies; ``next`` is the cursor of the following page."""

    items: list[ReplyOut]
    next: str | None


@router.post("", response={201: ReplyOut | AllowedOut})
@calling(Scope.PUBLISH, Ability.PUBLISH)
def create(call: Call, reply: ReplyIn) -> HttpResponse:
    """Allow these words and let them go out, once; 409 names what blocks them.

    Where the house wants more people to allow them, the answer says how many are
    missing. 423 says until when angry words cool.
    """
    feedback = _answered(call, reply.feedback)
    now = clock.now()

    def deed() -> ReplyOut | AllowedOut:
        draft = answer.current_draft(feedback)
        saved = answer.save(
            feedback,
            reply.text.replace("\x00", ""),
            edition=draft.edition if draft else 0,
            by=call.member.user,
            at=now,
            proposed=Proposed(reply.proposed, reply.seal),
        )
        sent = answer.send(
            saved,
            call.member,
            at=now,
            ui_lang=reply.ui_lang,
            because=reply.because,
            leave_at=reply.leave_at,
        )
        return ReplyOut.from_orm(sent) if sent else _allowed(feedback, saved)

    try:
        return once(call, 201, deed)
    except answer.Blocked as error:
        # What was done here is rolled back; that somebody was angry stays.
        cooling.watch(feedback, error.findings, by=call.member.user, at=now)
        findings = [asdict(finding) for finding in error.findings]
        raise Problem(
            409, "The guard does not let these words leave.", findings=findings
        ) from error
    except cooling.Cooling as error:
        raise Problem(
            423,
            "Angry words were written here: let it cool.",
            until=error.pause.until.isoformat(),
        ) from error
    except answer.WrongTime as error:
        raise Problem(422, "It leaves at a time to come, within 90 days.") from error
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


@router.get("/{reply_id}/record", response=RecordOut)
@calling(Scope.READ)
def record(call: Call, reply_id: Row) -> RecordOut:
    """Tell the whole way of one reply: draft, guard, overrides, approvals, result."""
    return RecordOut.of(_reply(call, reply_id))


def _answered(call: Call, feedback_id: int) -> Feedback:
    """Return what is answered, if this caller may see it; a 404 otherwise."""
    if not call.ground.is_everything:
        get_object_or_404(call.feedback, pk=feedback_id)
    found = at_hand(feedback_id, call.organisation)
    if found is None:
        raise Http404
    return found


def _allowed(feedback: Feedback, draft: Draft) -> AllowedOut:
    way = approving.way_of(feedback, answer.reading_of(feedback), draft)
    return AllowedOut(
        feedback_id=feedback.pk,
        draft_id=draft.pk,
        risk=way.risk.name.lower(),
        reasons=list(way.reasons),
        missing=max(way.people, int(way.lead)),
        lead=way.lead,
    )


def _reply(call: Call, reply_id: int) -> Publication:
    rows = Publication.objects.filter(case__in=call.cases)
    return get_object_or_404(rows, pk=reply_id)
