"""What is done with a pattern beside its actions, by API: set aside, said in public."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.problems import Problem
from amends.foundation import clock
from amends.insights.action import Action, ActionQuerySet
from amends.insights.pattern import Pattern, PatternQuerySet
from amends.insights.saying import Saying
from amends.journeys.answering.beyond_replies import Blocked
from amends.journeys.learning import saying, setting_aside

router = Router()
Row = Annotated[int, Field(ge=1, lt=2**63)]


class AsideOut(Schema):
    """How many reviews were set aside, or count again."""

    reviews: int


class SayingIn(Schema):
    """Two lines: what customers said, and what the house did."""

    said: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True, min_length=1, max_length=300, pattern=r"^[^\x00]*$"
        ),
    ]
    did: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True, min_length=1, max_length=600, pattern=r"^[^\x00]*$"
        ),
    ]


class SayingOut(Schema):
    """What stands on the public page."""

    said: str
    did: str
    language: str
    published_at: datetime


@router.put("/{pattern_id}/quarantine", response=AsideOut)
@calling(Scope.WRITE, Ability.RULES)
def set_aside(call: Call, pattern_id: Row) -> AsideOut:
    """Let the thin reviews of an attack not count; nothing is hidden."""
    pattern = _pattern(call, pattern_id)
    n = setting_aside.set_aside(pattern, by=call.member.user, at=clock.now())
    return AsideOut(reviews=n)


@router.delete("/{pattern_id}/quarantine", response=AsideOut)
@calling(Scope.WRITE, Ability.RULES)
def take_back(call: Call, pattern_id: Row) -> AsideOut:
    """Let them count again."""
    pattern = _pattern(call, pattern_id)
    n = setting_aside.take_back(pattern, by=call.member.user, at=clock.now())
    return AsideOut(reviews=n)


@router.get("/{pattern_id}/actions/{action_id}/saying", response=SayingOut)
@calling(Scope.READ)
def show(call: Call, pattern_id: Row, action_id: Row) -> Saying:
    """Return what the public reads of an action; 404 where it reads nothing."""
    action = _action(call, pattern_id, action_id)
    found: Saying = get_object_or_404(Saying.objects.filter(action=action))
    return found


@router.put("/{pattern_id}/actions/{action_id}/saying", response=SayingOut)
@calling(Scope.WRITE, Ability.RULES)
def publish(call: Call, pattern_id: Row, action_id: Row, wish: SayingIn) -> Saying:
    """Put it on the public page; 422 says what the guard will not let stand there."""
    action = _action(call, pattern_id, action_id)
    _may_publish(call)
    if action.done_on is None:
        raise Problem(422, "Say in public only what has been done.")
    try:
        return saying.publish(action, wish.said, wish.did, call.member, at=clock.now())
    except Blocked as error:
        told = "; ".join(f"“{one.quote}”: {one.why}" for one in error.findings)
        raise Problem(422, told) from error


@router.delete("/{pattern_id}/actions/{action_id}/saying", response={204: None})
@calling(Scope.WRITE, Ability.RULES)
def withdraw(call: Call, pattern_id: Row, action_id: Row) -> HttpResponse:
    """Take it off the public page."""
    action = _action(call, pattern_id, action_id)
    _may_publish(call)
    saying.withdraw(action, call.member, at=clock.now())
    return HttpResponse(status=204)


def _may_publish(call: Call) -> None:
    if not call.member.can(Ability.PUBLISH):
        raise Problem(403, "Who says it in public must be allowed to publish.")


def _pattern(call: Call, pk: int) -> Pattern:
    rows: PatternQuerySet = Pattern.objects.all().visible_to(call.member)
    found: Pattern = get_object_or_404(rows.select_related("location"), pk=pk)
    return found


def _action(call: Call, pattern_id: int, pk: int) -> Action:
    rows: ActionQuerySet = Action.objects.all().visible_to(call.member)
    ways = ("pattern__location", "organisation")
    found: Action = get_object_or_404(
        rows.select_related(*ways).filter(pattern=pattern_id), pk=pk
    )
    return found
