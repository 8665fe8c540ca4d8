"""What rules and their trials look like by API."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

Row = Annotated[int, Field(ge=1, lt=2**63)]
Name = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\x00]*$")]
Slug = Annotated[str, Field(max_length=40, pattern=r"^[a-z0-9_.-]*$")]


class RuleIn(Schema):
    """What a rule says; what is empty fits everything. ``place`` 0: at the end."""

    name: Name
    occasion: Literal["arrival", "breach"] = "arrival"
    location_id: Row | None = None
    platform: Slug = ""
    language: Annotated[str, Field(pattern="^([a-z]{2,3})?$")] = ""
    aspect: Annotated[str, Field(max_length=24, pattern=r"^[a-z_.]*$")] = ""
    severity: Annotated[int, Field(ge=0, le=3)] = 0
    owner_id: Row | None = None
    team_id: Row | None = None
    place: Annotated[int, Field(ge=0, le=1000)] = 0
    off: bool = False


class RuleOut(Schema):
    """A rule in its place; ``disabled_at`` says since when it rests."""

    id: int
    name: str
    occasion: str
    position: int
    location_id: int | None
    platform: str
    language: str
    aspect: str
    severity: int
    owner_id: int | None
    team_id: int | None
    disabled_at: datetime | None


class ChangeOut(Schema):
    """One case that would have gone to somebody else; empty for nobody."""

    case: str
    before: str
    after: str


class CountOut(Schema):
    """How many of these cases somebody would have had."""

    name: str
    before: int
    after: int


class RuleTrialOut(Schema):
    """Where the last cases would have gone; nothing was stored."""

    cases: int
    changes: list[ChangeOut]
    counts: list[CountOut]
