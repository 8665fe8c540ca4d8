"""From a review as Trustpilot tells it to the words of the contract. Never raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outcome, Receipt


def incoming(review: Mapping[str, Any]) -> Incoming:
    """Return one review; any field may be missing, and some dates lack their zone."""
    person = review.get("consumer")
    person = person if isinstance(person, Mapping) else {}
    stars = review.get("stars")
    known = isinstance(stars, int) and 1 <= stars <= 5
    details = {
        name: review[name]
        for name in ("isVerified", "referenceId", "tags")
        if review.get(name)
    }
    if reply_of(review):
        details["reply"] = reply_of(review)
    consumer = str(person.get("id") or "")
    return Incoming(
        external_id=str(review.get("id") or ""),
        version=str(review.get("updatedAt") or ""),
        title=str(review.get("title") or ""),
        text=str(review.get("text") or ""),
        stars=float(stars) if known and isinstance(stars, int) else None,
        author=str(person.get("displayName") or person.get("name") or ""),
        identities=(("author:trustpilot", consumer),) if consumer else (),
        lang=str(review.get("language") or ""),
        written_at=moment(review.get("createdAt")),
        url=f"https://www.trustpilot.com/reviews/{review.get('id')}",
        details=details,
        raw=dict(review),
    )


def reply_of(review: Mapping[str, Any]) -> str:
    """Return the words that stand under the review, empty for none."""
    reply = review.get("companyReply")
    return str(reply.get("text") or "") if isinstance(reply, Mapping) else ""


def receipt(external_id: str) -> Receipt:
    """Return what a reply that stands there is worth: it is shown at once."""
    return Receipt(Outcome.PUBLISHED, external_id=f"{external_id}/reply")
