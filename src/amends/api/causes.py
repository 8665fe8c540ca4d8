"""Why a case was late, and who has it open, by API."""

from __future__ import annotations

from typing import Annotated, Literal

from ninja import Router, Schema
from pydantic import Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.cases import found
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys import explaining_delays

router = Router()


class CauseIn(Schema):
    """Why a promised time was broken."""

    cause: Literal[
        "staff",
        "busy",
        "away",
        "unseen",
        "facts",
        "approval",
        "technical",
        "promise",
        "other",
    ]
    words: Annotated[str, Field(max_length=500, pattern=r"^[^\x00]*$")] = ""


@router.put("/cases/{reference}/cause", response=CauseIn)
@calling(Scope.WRITE, Ability.WORK)
def say_cause(call: Call, reference: str, wanted: CauseIn) -> CauseIn:
    """Say why a promised time was broken."""
    case, now = found(call, reference), clock.now()
    if not case.broke_a_promise(now):
        raise Problem(409, "No promised time of this case was broken.")
    by = call.member.user
    explaining_delays.say_cause(case, wanted.cause, wanted.words, by=by, at=now)
    return wanted
