"""What the API tells of letters and cards, and takes."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from amends.api.fields import Needed, Reference, Row
from amends.remedies.letter import FORMS, ON_PAPER


class LetterIn(Schema):
    """A letter or card to write; by hand it needs `due_on`, and may name a `writer`."""

    case: Reference
    form: Literal[FORMS] = "letter"  # type: ignore[valid-type] # the catalogue is the contract
    name: Annotated[Needed, Field(max_length=200)]
    street: Annotated[Needed, Field(max_length=300)]
    postcode: Annotated[Needed, Field(max_length=12)]
    town: Annotated[Needed, Field(max_length=100)]
    country: Annotated[str, Field(pattern=r"^[A-Z]{2}$")]
    words: Annotated[Needed, Field(max_length=2500)]
    signed_by: Annotated[Needed, Field(max_length=300)]
    signatures: Annotated[list[Row], Field(max_length=10)] = []
    writer: Row | None = None
    due_on: date | None = None


class LetterOut(Schema):
    """A letter or card; ``printed_at`` and ``batch`` are empty while it waits."""

    id: int
    case_id: int
    form: str
    name: str
    street: str
    postcode: str
    town: str
    country: str
    words: str
    language: str
    signed_by: str
    signatures: list[int]
    written_at: datetime
    printed_at: datetime | None
    batch: str


class LetterPage(Schema):
    """Some letters; ``next`` is the cursor of the following page."""

    items: list[LetterOut]
    next: str | None


class PrintIn(Schema):
    """What waits in one form, taken into one print."""

    form: Literal[ON_PAPER]  # type: ignore[valid-type] # the catalogue is the contract


class PrintOut(Schema):
    """What was printed together; its PDF is at `/letters/prints/{batch}`."""

    batch: str
    form: str
    letters: int
    printed_at: datetime


class PrintPage(Schema):
    """Some prints; ``next`` is the cursor of the following page."""

    items: list[PrintOut]
    next: str | None
