"""The shape of the plan of asking again."""

from __future__ import annotations

from datetime import time
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field

from amends.api.fields import PLAIN
from amends.followups.plan import Plan

Hour = Annotated[str, Field(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
"""On the clock of the place, which no zone belongs to."""
HOURS = ("quiet_from", "quiet_until")


class AskingPlan(Schema):
    """The plan; with an empty ``basis``, the legal ground, nobody is asked.

    ``days`` are counted from the remedy, ``cap`` are days between two questions to
    one address, after ``assumed`` days of silence a matter counts as assumed.
    """

    basis: Literal["", "existing_customer", "consent", "complaint"]
    days: Annotated[int, Field(ge=1, le=60)] = 4
    cap: Annotated[int, Field(ge=1, le=730)] = 60
    assumed: Annotated[int, Field(ge=3, le=90)] = 14
    quiet_from: Hour = "20:00"
    quiet_until: Hour = "09:00"
    sundays: bool = False
    signed_by: Annotated[str, Field(max_length=100, pattern=PLAIN)] = ""

    @classmethod
    def of(cls, plan: Plan) -> AskingPlan:
        """Return a plan of the house in this shape."""
        names = [name for name in cls.model_fields if name not in HOURS]
        hours = {name: f"{getattr(plan, name):%H:%M}" for name in HOURS}
        told = {name: getattr(plan, name) for name in names}
        return cls.model_validate({**told, **hours})

    def values(self) -> dict[str, Any]:
        """Return what a plan of the house is made of."""
        hours = {name: time.fromisoformat(getattr(self, name)) for name in HOURS}
        return {**self.dict(), **hours}
