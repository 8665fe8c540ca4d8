"""What promised times look like by API."""

from __future__ import annotations

from typing import Annotated

from ninja import Schema
from pydantic import Field

from amends.api.rule_shapes import (
    Slug,
)


class TimeOut(Schema):
    """A promised time; ``platform`` is empty for all channels without their own."""

    platform: str
    severity: int
    minutes: int
    opening_hours: bool


class TimeIn(Schema):
    """A promised time for one severity."""

    platform: Slug = ""
    severity: Annotated[int, Field(ge=0, le=3)]
    minutes: Annotated[int, Field(ge=1, le=90 * 24 * 60)]
    opening_hours: bool = False


class PresetIn(Schema):
    """The trade whose usual times are taken."""

    sector: Slug
