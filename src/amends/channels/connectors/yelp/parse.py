"""From a review as Yelp tells it to the words of the contract. Pure; never raises."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming

ENDINGS = ("...", "…")


def rows(told: object) -> list[Mapping[str, Any]]:
    """Return the reviews of a page, those without an id left out."""
    listed = told.get("reviews") if isinstance(told, Mapping) else None
    found = listed if isinstance(listed, list) else []
    return [row for row in found if isinstance(row, Mapping) and row.get("id")]


def total(told: object) -> int:
    """Return how many reviews there are; nothing where nobody says so."""
    count = told.get("total") if isinstance(told, Mapping) else None
    return count if isinstance(count, int) else 0


def incoming(review: Mapping[str, Any], *, partner: bool) -> Incoming:
    """Return one review; ``partner`` says that it may be answered by ourselves."""
    person = review.get("user")
    person = person if isinstance(person, Mapping) else {}
    writer = str(person.get("id") or "")
    text = str(review.get("text") or "").strip()
    details: dict[str, Any] = {}
    if not partner:
        details["by_hand"] = True
    if text.endswith(ENDINGS):
        details["excerpt"] = True
    url = str(review.get("url") or "")
    return Incoming(
        external_id=str(review.get("id") or ""),
        version=_edition(text, review.get("rating"), partner=partner),
        text=text,
        stars=_stars(review.get("rating")),
        author=str(person.get("name") or ""),
        identities=(("author:yelp", writer),) if writer else (),
        written_at=moment(review.get("time_created")),
        url=url if url.startswith("https://") else "",
        details=details,
        raw=dict(review),
    )


def _edition(text: str, rating: object, *, partner: bool) -> str:
    # Yelp tells no instant of change; and whoever becomes a partner reads all anew.
    told = f"{text}\0{rating}\0{partner}"
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:24]


def _stars(rating: object) -> float | None:
    known = isinstance(rating, int | float) and not isinstance(rating, bool)
    return float(rating) if known and 1 <= rating <= 5 else None  # type: ignore[operator, arg-type] # known to be a number
