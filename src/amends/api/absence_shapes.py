"""What an absence looks like by API."""

from __future__ import annotations

from datetime import date

from ninja import Schema

from amends.api.rule_shapes import (
    Row,
)


class AbsenceIn(Schema):
    """Who is away on these days, both included, and who stands in."""

    user_id: Row
    since_on: date
    until_on: date
    deputy_id: Row | None = None


class AbsenceOut(AbsenceIn):
    """One absence."""

    id: int
