"""From a guest review to the words of the contract. Pure; never raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlsplit

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outcome, Receipt


def incoming(review: Mapping[str, Any]) -> Incoming:
    """Return one review; what was liked comes before what was not."""
    content = _part(review, "content")
    liked, disliked = (str(content.get(key) or "") for key in ("positive", "negative"))
    person = _part(review, "reviewer")
    details = {
        "scores": dict(_part(review, "scoring")),
        "reservation": str(review.get("reservation_id") or ""),
        "silent": not any(
            content.get(key) for key in ("headline", "positive", "negative")
        ),
    }
    if reply_of(review):
        details["reply"] = reply_of(review)
    return Incoming(
        external_id=str(review.get("review_id") or ""),
        version=str(review.get("last_change_timestamp") or ""),
        title=str(content.get("headline") or ""),
        text="\n\n".join(filter(None, (liked, disliked))),
        stars=_stars(_part(review, "scoring").get("review_score")),
        author=str(person.get("name") or ""),
        lang=str(content.get("language_code") or ""),
        written_at=moment(review.get("created_timestamp")),
        details=details,
        raw=dict(review),
    )


def reply_of(review: Mapping[str, Any]) -> str:
    """Return the words that stand under the review, empty for none."""
    return str(_part(review, "reply").get("text") or "")


def receipt(external_id: str) -> Receipt:
    """Return what a reply that was taken is worth."""
    return Receipt(Outcome.PUBLISHED, external_id=f"{external_id}/reply")


def following(told: Mapping[str, Any]) -> str:
    """Return path and query of the next page; its host is never believed."""
    parts = urlsplit(str(_part(told, "meta").get("next_page") or ""))
    return f"{parts.path}?{parts.query}" if parts.path.startswith("/") else ""


def _stars(score: object) -> float | None:
    if isinstance(score, bool) or not isinstance(score, int | float):
        return None
    return max(1.0, score / 2) if 1 <= score <= 10 else None


def _part(told: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = told.get(name)
    return part if isinstance(part, Mapping) else {}
