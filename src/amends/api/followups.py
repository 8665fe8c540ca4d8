"""Follow-ups by API: what customers said afterwards, and a link to ask one."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import After, Limit, cut, place
from amends.followups.answer import Answer
from amends.foundation import clock
from amends.journeys import asking_again
from amends.journeys.asking.letter import address_of

router = Router()


class AnswerOut(Schema):
    """What one customer answered; what was left open is null."""

    id: int
    case_id: int | None
    solved: str
    satisfaction: int | None
    ease: int | None
    recommend: int | None
    words: str
    at: datetime


class AnswerPage(Schema):
    """Some answers; ``next`` is the cursor of the following page."""

    items: list[AnswerOut]
    next: str | None


class QuestionOut(Schema):
    """The one question about a case: its page, and where it stands."""

    link: str
    way: str


@router.get("/answers", response=AnswerPage)
@calling(Scope.READ)
def index(call: Call, limit: Limit = 50, after: After = "") -> AnswerPage:
    """List what customers said afterwards, the newest first."""
    rows = Answer.objects.among(call.cases).newest()
    if after:
        (pk,) = place(after, int)
        rows = rows.before(pk)
    items, following = cut(list(rows[: limit + 1]), limit, "pk")
    return AnswerPage(items=[_out(row) for row in items], next=following)


@router.post("/questions/{reference}", response={201: QuestionOut})
@calling(Scope.WRITE, Ability.WORK)
def ask(call: Call, reference: str) -> HttpResponse:
    """Make the question of a case to hand on; there is only one for each case."""
    case = get_object_or_404(call.cases.referred(reference))

    def deed() -> QuestionOut:
        made = asking_again.by_link(case, by=call.member.user, at=clock.now())
        return QuestionOut(link=address_of(made), way=made.way)

    return once(call, 201, deed)


def _out(row: Answer) -> AnswerOut:
    return AnswerOut(
        id=row.pk,
        case_id=row.invitation.case_id,
        solved=row.solved,
        satisfaction=row.satisfaction,
        ease=row.ease,
        recommend=row.recommend,
        words=row.words,
        at=row.at,
    )
