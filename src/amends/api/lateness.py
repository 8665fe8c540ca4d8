"""Broken times and their causes, by API."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from ninja import Router, Schema
from pydantic import Field

from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.foundation import clock
from amends.journeys.reckoning_delays import delays

router = Router()


class LateOut(Schema):
    """Promised times that were due: how many were broken, and why."""

    promised: int
    late: int
    causes: dict[str, int]
    untold: list[str]


@router.get("/lateness", response=LateOut)
@calling(Scope.READ)
def lateness(call: Call, days: Annotated[int, Field(ge=1, le=366)] = 90) -> LateOut:
    """Count the broken times of the last days by cause; name those without one."""
    now = clock.now()
    found = delays(call.cases, now - timedelta(days=days), now)
    return LateOut(
        promised=found.promised,
        late=found.late,
        causes=dict(found.causes),
        untold=[case.reference for case in found.untold],
    )
