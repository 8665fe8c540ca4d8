"""What an order of a case looks like by API."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

Short = Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]
Long = Annotated[str, Field(max_length=1000, pattern=r"^[^\x00]*$")]


class OrderIn(Schema):
    """An order, visit or booking that the case is about."""

    kind: Literal["order", "visit", "booking"] = "order"
    number: Short = ""
    on: date | None = None
    amount: Annotated[Decimal, Field(max_digits=12, decimal_places=2)] | None = None
    what: Long = ""


class OrderOut(Schema):
    """What is attached; ``source``: hand, program or file."""

    id: int
    kind: str
    number: str
    on: date | None
    amount: Decimal | None
    what: str
    source: str
