"""From a review as the store tells it to the words of the contract. Never raises."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from amends.channels.calling.moments import epoch
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outcome, Receipt


def incoming(review: Mapping[str, Any]) -> Incoming:
    """Return one review; the store joins title and body by a tab."""
    said = _entry(review, "userComment")
    title, _tab, text = str(said.get("text") or "").rpartition("\t")
    stars = said.get("starRating")
    known = isinstance(stars, int) and 1 <= stars <= 5
    details = {
        name: said[name]
        for name in ("appVersionName", "device", "androidOsVersion", "originalText")
        if said.get(name)
    }
    if reply_of(review):
        details["reply"] = reply_of(review)
    when = said.get("lastModified")
    when = when if isinstance(when, Mapping) else {}
    return Incoming(
        external_id=str(review.get("reviewId") or ""),
        version=f"{when.get('seconds', '')}.{when.get('nanos', 0)}" if when else "",
        title=title.strip(),
        text=text.strip(),
        stars=float(stars) if known and isinstance(stars, int) else None,
        author=str(review.get("authorName") or ""),
        lang=str(said.get("reviewerLanguage") or "").replace("_", "-"),
        written_at=changed_at(review),
        details=details,
        raw=dict(review),
    )


def changed_at(review: Mapping[str, Any]) -> datetime | None:
    """Return when the customer last wrote; nobody says when they first did."""
    when = _entry(review, "userComment").get("lastModified")
    if not isinstance(when, Mapping):
        return None
    return epoch(when.get("seconds"), when.get("nanos"))


def reply_of(review: Mapping[str, Any]) -> str:
    """Return the words that stand under the review, empty for none."""
    return str(_entry(review, "developerComment").get("text") or "")


def receipt(external_id: str) -> Receipt:
    """Return what a reply that stands there is worth: it is shown at once."""
    return Receipt(Outcome.PUBLISHED, external_id=f"{external_id}/reply")


def _entry(review: Mapping[str, Any], kind: str) -> Mapping[str, Any]:
    return next(_entries(review, kind), {})


def _entries(review: Mapping[str, Any], kind: str) -> Iterator[Mapping[str, Any]]:
    comments = review.get("comments")
    for row in comments if isinstance(comments, list) else []:
        entry = row.get(kind) if isinstance(row, Mapping) else None
        if isinstance(entry, Mapping):
            yield entry
