"""Acting: what people do with a pattern, each deed in the trail."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.user import User
from amends.insights.action import Action
from amends.insights.pattern import Pattern, Standing
from amends.journeys.learning.rounds import judge_later


def open_card(pattern: Pattern, *, by: User, at: datetime) -> None:
    """Somebody has looked at it; what is not new stays as it is."""
    if pattern.state == Standing.NEW:
        pattern.turn(Standing.OPEN, by=by, at=at)


@transaction.atomic
def dismiss(pattern: Pattern, *, by: User, at: datetime) -> None:
    """Somebody says that it is nothing: only much more evidence wakes it."""
    pattern.told = pattern.score
    pattern.save(update_fields=["told"])
    pattern.turn(Standing.DISMISSED, by=by, at=at)
    AuditEntry.write("dismiss pattern", pattern, by=by, at=at)


@transaction.atomic
def take_up(pattern: Pattern, *, by: User, at: datetime) -> None:
    """It is looked at again, whatever was said before."""
    pattern.turn(Standing.OPEN, by=by, at=at)
    AuditEntry.write("take up pattern", pattern, by=by, at=at)


@transaction.atomic
def plan(
    pattern: Pattern,
    *,
    by: User,
    at: datetime,
    **wanted: Any,  # noqa: ANN401 - the columns of an action
) -> Action:
    """Write down what is going to be done; the card says so from now on."""
    action = Action.plan(pattern, by=by, at=at, **wanted)
    pattern.turn(Standing.ACTED, by=by, at=at)
    AuditEntry.write("plan action", action, by=by, at=at)
    if action.done_on:
        _judge(action)
    return action


@transaction.atomic
def finish(action: Action, on: date, *, by: User, at: datetime) -> None:
    """It has been done; from that day on its effect is measured."""
    action.finish(on)
    AuditEntry.write("finish action", action, by=by, at=at, detail={"on": f"{on}"})
    _judge(action)


def _judge(action: Action) -> None:
    house = action.organisation_id
    judge_later.using(key=f"judge:{house}", organisation_id=house).enqueue(house)
