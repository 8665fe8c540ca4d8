"""Shapes of figures by API: each with its interval and its count."""

from __future__ import annotations

from datetime import date

from ninja import Schema


class Between(Schema):
    """A figure with its interval of 95 % and the count it rests on."""

    value: float | None
    low: float | None
    high: float | None
    n: int


class SideOut(Schema):
    """One place, platform or week; shares of few are null."""

    key: str
    said: int
    unhappy: Between
    replied: Between
    kept: Between
    solved: Between
    rating: Between
    won_back: int


class MoodOut(Schema):
    """One aspect: how often, and how many stars a complaint of it costs."""

    aspect: str
    praised: int
    complained: int
    stars_lost: float | None


class FiguresOut(Schema):
    """The dashboard as data; minutes are null where half (nine tenths) still wait."""

    first: date
    last: date
    total: SideOut
    weeks: list[SideOut]
    places: list[SideOut]
    platforms: list[SideOut]
    aspects: list[MoodOut]
    first_answer_median_minutes: int | None
    first_answer_ninetieth_minutes: int | None
    open: int
    overdue: int
