"""Guests with a story: written by hand, told in days before the demo began."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from amends.journeys.demonstrating.piece import ANSWERED, OPEN, SILENT, Later, Piece
from amends.journeys.demonstrating.rhythm import ZONE, clock_time
from amends.journeys.demonstrating.shelf import table


def stories(at: datetime) -> Iterator[Piece]:
    """Yield the pieces of all stories, counted back from ``at``."""
    today = at.astimezone(ZONE).date()
    for number, told in enumerate(table("stories")["piece"], 1):
        yield _piece(told, number, today, at)


def _piece(told: dict[str, Any], number: int, today: date, at: datetime) -> Piece:
    written = _instant(told, today, at)
    answer = told.get("answered_after_hours")
    replied_at = written + timedelta(hours=answer) if answer else None
    fate = ANSWERED if replied_at else told.get("fate", SILENT)
    if fate == OPEN and "days" in told and told["days"] > 12:
        raise ValueError("An open story is a recent one.")
    return Piece(
        key=f"story-{number}",
        way=told.get("way", "paper"),
        place=told["place"],
        at=written,
        text=told.get("text", "").strip(),
        lang=told["lang"],
        author=told["author"],
        stars=told.get("stars"),
        title=told.get("title", ""),
        email=told.get("email", ""),
        phone=told.get("phone", ""),
        thread=told.get("thread", ""),
        mood=told.get("mood", "ask"),
        fate=fate,
        replied_at=replied_at,
        reply=told.get("reply", "").strip(),
        later=_later(told, written),
        scene=told.get("scene", ""),
    )


def _instant(told: dict[str, Any], today: date, at: datetime) -> datetime:
    """Return when: some hours ago, or at an hour of a day some days ago."""
    if "hours_ago" in told:
        return at - timedelta(hours=told["hours_ago"])
    hour, minute = told["clock"].split(":")
    return clock_time(today - timedelta(days=told["days"]), int(hour), int(minute))


def _later(told: dict[str, Any], written: datetime) -> Later | None:
    if "changed_after_days" not in told:
        return None
    return Later(
        at=written + timedelta(days=told["changed_after_days"]),
        stars=told.get("changed_stars"),
        text=told.get("changed_text", "").strip(),
    )
