"""Promises and stages by API: what a customer was told, and how far it has come."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Annotated, Any, Literal

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.blocked import blocked
from amends.api.caller import Call, calling
from amends.api.fields import Reference, Row
from amends.api.once import once
from amends.api.problems import Problem
from amends.cases.case import Case
from amends.foundation import clock
from amends.journeys import promising, staging
from amends.journeys.answering.harm import Blocked
from amends.remedies.promise import Promise
from amends.remedies.spotted import Spotted
from amends.remedies.stage import Step

router = Router()

Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)
]
FARTHEST = timedelta(days=366)
STATUS = "/s/{token}/"
MOST = 500


class PromiseIn(Schema):
    """Something that was promised to the customer of a case."""

    case: Reference
    text: Text
    due_on: date
    key: Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[^\x00]*$")]


class PromiseOut(Schema):
    """A promise; ``kept`` is null while it is open."""

    id: int
    case_id: int
    text: str
    due_on: date
    kept: bool | None
    made_at: datetime
    settled_at: datetime | None


class EndIn(Schema):
    """Whether it was kept."""

    kept: bool


class FoundOut(Schema):
    """A sentence of a reply of ours that reads like a promise."""

    id: int
    case_id: int
    text: str
    deed: str
    due_on: date
    dated: bool


class JudgementIn(Schema):
    """Whether it is a promise; ``due_on`` where another day is meant."""

    promise: bool
    due_on: date | None = None


class StageIn(Schema):
    """A step that was taken; a decision needs its outcome and its reason."""

    step: Literal["acknowledgement", "assessment", "decision", "communication"]
    words: Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000)] = (
        ""
    )
    outcome: Literal["", "accepted", "partly", "rejected"] = ""
    severity: Annotated[int, Field(ge=0, le=3)] | None = None
    safety: bool = False
    complexity: Literal["", "low", "middle", "high"] = ""


class ReachedOut(Schema):
    """One step; ``at`` is null while it is still to come."""

    step: str
    at: datetime | None
    by: str
    words: str
    detail: dict[str, Any] | None


class CourseOut(Schema):
    """How far a complaint has come, and the customer's own page."""

    steps: list[ReachedOut]
    status_page: str


@router.get("", response=list[PromiseOut])
@calling(Scope.READ)
def index(call: Call) -> list[Promise]:
    """List what is still owed to customers, the nearest day first; 500 at most."""
    return list(Promise.objects.among(call.cases).open().nearest()[:MOST])


@router.post("", response={201: PromiseOut})
@calling(Scope.WRITE, Ability.WORK)
def create(call: Call, promise: PromiseIn) -> HttpResponse:
    """Write a promise down; whoever leads the case is reminded on that day."""
    case = get_object_or_404(call.cases.referred(promise.case))
    now = clock.now()
    if not now.date() <= promise.due_on <= (now + FARTHEST).date():
        raise Problem(422, "`due_on` must be a day to come, within a year.")
    text = promise.text.replace("\x00", "")

    def deed() -> PromiseOut:
        made = promising.promise(
            case, text, promise.due_on, key=promise.key, by=call.member.user, at=now
        )
        return PromiseOut.from_orm(made)

    try:
        return once(call, 201, deed)
    except Blocked as error:
        raise blocked(error) from error


@router.get("/found", response=list[FoundOut])
@calling(Scope.READ)
def found(call: Call) -> list[Spotted]:
    """List what our replies promise and nobody has judged yet; 500 at most."""
    return list(Spotted.objects.among(call.cases).undecided().nearest()[:MOST])


@router.put("/found/{spotted_id}", response=FoundOut)
@calling(Scope.WRITE, Ability.WORK)
def judge(call: Call, spotted_id: Row, told: JudgementIn) -> Spotted:
    """Say whether a sentence is a promise; the first word stands."""
    rows = Spotted.objects.among(call.cases).select_related("case__location")
    sentence = get_object_or_404(rows, pk=spotted_id)
    by, now = call.member.user, clock.now()
    if not told.promise:
        promising.let_pass(sentence, by=by, at=now)
        return sentence
    due_on = told.due_on or sentence.day(now.date())
    if not now.date() <= due_on <= (now + FARTHEST).date():
        raise Problem(422, "`due_on` must be a day to come, within a year.")
    promising.take_up(sentence, sentence.text, due_on, by=by, at=now)
    return sentence


@router.put("/{promise_id}/end", response=PromiseOut)
@calling(Scope.WRITE, Ability.WORK)
def end(call: Call, promise_id: Row, told: EndIn) -> Promise:
    """Say that a promise was kept or broken; the first word stands."""
    rows = Promise.objects.among(call.cases).with_people()
    found = get_object_or_404(rows, pk=promise_id)
    promising.settle(found, kept=told.kept, by=call.member.user, at=clock.now())
    found.refresh_from_db()
    return found


@router.get("/courses/{reference}", response=CourseOut)
@calling(Scope.READ)
def course(call: Call, reference: str) -> CourseOut:
    """Show how far a complaint has come, as ISO 10002 counts."""
    return _course(get_object_or_404(call.cases.referred(reference)))


@router.post("/courses/{reference}", response={201: CourseOut})
@calling(Scope.WRITE, Ability.WORK)
def reach(call: Call, reference: str, stage: StageIn) -> HttpResponse:
    """Write down that a step was taken; 422 for a decision without its reason."""
    case = get_object_or_404(call.cases.referred(reference))
    if stage.step == "decision" and not (stage.outcome and stage.words):
        raise Problem(422, "A decision needs `outcome` and, for the customer, `words`.")
    told = stage.dict(exclude={"step", "words"}, exclude_defaults=True)

    def deed() -> CourseOut:
        words, now = stage.words.replace("\x00", ""), clock.now()
        step, member = Step(stage.step), call.member
        if step == Step.DECISION:
            outcome = stage.outcome
            staging.decide(case, words, outcome, member, at=now, ui_lang="en")
        else:
            staging.reach(case, step, words, by=member.user, at=now, **told)
        return _course(case)

    try:
        return once(call, 201, deed)
    except Blocked as error:
        raise blocked(error) from error


def _course(case: Case) -> CourseOut:
    steps = [
        ReachedOut(
            step=str(one.step),
            at=one.at,
            by=one.by,
            words=one.words,
            detail=one.detail,
        )
        for one in staging.course_of(case)
    ]
    page = settings.BASE_URL + STATUS.format(token=staging.link_of(case))
    return CourseOut(steps=steps, status_page=page)
