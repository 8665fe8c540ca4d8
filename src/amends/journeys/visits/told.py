"""Visits and orders as programs tell of them, by hook. Pure; never raises."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from amends.journeys.visits.came import Came, amount_of, number_of

KINDS = ("visit", "order")
DEEDS = {"created": False, "updated": False, "cancelled": True, "deleted": True}
MOST = 500
LONGEST = 200


def visits_in(body: bytes, country: str, *, today: date) -> tuple[Came, ...]:
    """Return the visits of a message; other messages and odd rows bring nothing.

    ``{"type": "order.created", "data": {"guest": "17", "on": "2026-09-14", ...}}``,
    with one row or a list of them.
    """
    try:
        told = json.loads(body)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(told, Mapping):
        return ()
    kind, _dot, deed = str(told.get("type") or "").rpartition(".")
    if deed not in DEEDS or kind.rpartition(".")[2] not in KINDS:
        return ()
    data = told.get("data")
    rows = data if isinstance(data, list) else [data]
    found = (
        _came(row, country, today, cancelled=DEEDS[deed])
        for row in rows[:MOST]
        if isinstance(row, Mapping)
    )
    return tuple(came for came in found if came is not None)


def _came(
    row: Mapping[str, Any], country: str, today: date, *, cancelled: bool
) -> Came | None:
    email = _text(row, "email").casefold()
    phone = number_of(_text(row, "phone"), country)
    known_by = _text(row, "guest") or email or phone
    on = _day(_text(row, "on"))
    if not known_by or on is None or on > today:
        return None
    return Came(
        known_by=known_by,
        on=on,
        order=_text(row, "order"),
        name=_text(row, "name"),
        email=email if "@" in email else "",
        phone=phone,
        language=_text(row, "language")[:2].casefold(),
        location=_text(row, "location"),
        amount=amount_of(_text(row, "amount")),
        cancelled=cancelled,
    )


def _day(text: str) -> date | None:
    """Return the day of a date or an instant, by its own clock."""
    try:
        found = datetime.fromisoformat(text).date()
    except ValueError:
        return None
    return found if found.year >= 1990 else None


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    plain = isinstance(value, str | int | float) and not isinstance(value, bool)
    return str(value).replace("\x00", "").strip()[:LONGEST] if plain else ""
