"""Shapes of patterns, actions and effects by API."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import Field, StringConstraints

Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)
]
Row = Annotated[int, Field(ge=1, lt=2**63)]
STATES = Literal["new", "open", "acted", "resolved", "dismissed", "returned"]


class EffectOut(Schema):
    """What an action changed; ratio 1 is as before, with an interval of 90 %."""

    verdict: str
    sentence: str
    figures: dict[str, Any]
    judged_on: date


class ActionOut(Schema):
    """What is done about a pattern; ``effect`` is null until it is judged."""

    id: int
    pattern_id: int
    words: str
    owner_id: int | None
    due_on: date | None
    cost: Decimal | None
    done_on: date | None
    effect: EffectOut | None


class PatternOut(Schema):
    """A recurring matter with its evidence; ``story`` is the contract's object."""

    id: int
    state: str
    tier: str
    aspect: str
    polarity: str
    location_id: int | None
    sentence: str
    sentences: dict[str, str]
    score: float
    first_on: date
    last_on: date
    story: dict[str, Any]
    suggestions: list[str]


class PatternPage(Schema):
    """Some patterns; ``next`` is the cursor of the following page."""

    items: list[PatternOut]
    next: str | None


class PatternWhole(PatternOut):
    """One pattern with its picture, what was checked, and what is done about it."""

    picture: dict[str, Any]
    checked: list[dict[str, Any]]
    actions: list[ActionOut]


class ActionIn(Schema):
    """What is going to be done; with ``done_on`` it has been done."""

    words: Text
    owner_id: Row | None = None
    due_on: date | None = None
    cost: Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=2)] | None = None
    done_on: date | None = None


class StateIn(Schema):
    """Put aside, or taken up again."""

    state: Literal["open", "dismissed"]


class DoneIn(Schema):
    """The day from which it counts; without one today."""

    done_on: date | None = None
