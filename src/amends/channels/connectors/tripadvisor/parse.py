"""From a review as Tripadvisor tells it to the words of the contract. Never raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming


def rows(told: object) -> list[Mapping[str, Any]]:
    """Return the reviews of an answer, those without an id left out."""
    listed = told.get("data") if isinstance(told, Mapping) else None
    found = listed if isinstance(listed, list) else []
    return [row for row in found if isinstance(row, Mapping) and row.get("id")]


def incoming(review: Mapping[str, Any]) -> Incoming:
    """Return one review; its text is its edition, for no instant of change is told."""
    person = review.get("user")
    person = person if isinstance(person, Mapping) else {}
    answer = review.get("owner_response")
    answer = answer if isinstance(answer, Mapping) else {}
    details = {
        name: review[name]
        for name in ("trip_type", "travel_date", "subratings")
        if review.get(name)
    }
    if answer.get("text"):
        details["reply"] = str(answer["text"])
    url = str(review.get("url") or "")
    return Incoming(
        external_id=str(review.get("id") or ""),
        title=str(review.get("title") or ""),
        text=str(review.get("text") or ""),
        stars=_stars(review.get("rating")),
        author=str(person.get("username") or ""),
        lang=str(review.get("lang") or ""),
        written_at=moment(review.get("published_date")),
        url=url if url.startswith("https://") else "",
        details=details,
        raw=dict(review),
    )


def _stars(rating: object) -> float | None:
    if isinstance(rating, bool) or not isinstance(rating, int | float):
        return None
    return float(rating) if 1 <= rating <= 5 else None
