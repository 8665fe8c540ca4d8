"""From a review as Apple tells it to the words of the contract. Pure; never raises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outcome, Receipt

STATES = {"PENDING_PUBLISH": Outcome.PENDING}


def incoming(review: Mapping[str, Any]) -> Incoming:
    """Return one review; nobody tells of edits, so the words are the version."""
    told = attributes(review)
    stars = told.get("rating")
    known = isinstance(stars, int) and 1 <= stars <= 5
    territory = str(told.get("territory") or "")
    return Incoming(
        external_id=str(review.get("id") or ""),
        title=str(told.get("title") or ""),
        text=str(told.get("body") or ""),
        stars=float(stars) if known and isinstance(stars, int) else None,
        author=str(told.get("reviewerNickname") or ""),
        written_at=moment(told.get("createdDate")),
        details={"territory": territory} if territory else {},
        raw=dict(review),
    )


def attributes(thing: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what is said of a thing of JSON:API."""
    told = thing.get("attributes")
    return told if isinstance(told, Mapping) else {}


def response_in(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the response that came along with one review, empty for none."""
    rows = told.get("included")
    for row in rows if isinstance(rows, list) else []:
        if isinstance(row, Mapping) and row.get("type") == "customerReviewResponses":
            return row
    return {}


def words(response: Mapping[str, Any]) -> str:
    """Return the words of a response."""
    return str(attributes(response).get("responseBody") or "")


def receipt(response: Mapping[str, Any]) -> Receipt:
    """Return what Apple says of a response: not shown at once."""
    state = str(attributes(response).get("state") or "")
    return Receipt(
        outcome=STATES.get(state, Outcome.PUBLISHED),
        external_id=str(response.get("id") or ""),
    )
