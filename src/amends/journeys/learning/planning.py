"""Planning: what is going to be done about a pattern, and that it was done."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from amends.accounts.audit import AuditEntry
from amends.accounts.user import User
from amends.insights.action import Action
from amends.insights.pattern import Pattern, Standing
from amends.journeys.learning.rounds import judge_later


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
