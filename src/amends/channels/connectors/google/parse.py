"""From a review as Google tells it to the words of the contract. Pure; never raises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from amends.channels.calling.moments import moment
from amends.channels.incoming import Incoming
from amends.channels.outgoing import Outcome, Receipt

STARS = {"ONE": 1.0, "TWO": 2.0, "THREE": 3.0, "FOUR": 4.0, "FIVE": 5.0}
STATES = {"PENDING": Outcome.PENDING, "REJECTED": Outcome.REJECTED}
TRANSLATED = re.compile(
    r"\A\(Translated by Google\)\s*(?P<translation>.*?)\s*"
    r"\(Original\)\s*(?P<original>.*)\Z",
    re.DOTALL,
)
TRANSLATED_LAST = re.compile(
    r"\A(?P<original>.*?)\s*\(Translated by Google\)\s*(?P<translation>.*)\Z", re.DOTALL
)


def incoming(review: Mapping[str, Any]) -> Incoming:
    """Return one review; what is missing is simply not there."""
    said = str(review.get("comment") or "")
    text, translation = original(said)
    person = review.get("reviewer")
    person = person if isinstance(person, Mapping) else {}
    anonymous = bool(person.get("isAnonymous"))
    details: dict[str, Any] = {}
    if translation:
        details["translation"] = translation
    answered = reply_of(review)
    if answered:
        details["reply"] = answered
    return Incoming(
        external_id=identity(review),
        version=str(review.get("updateTime") or ""),
        text=text,
        stars=STARS.get(str(review.get("starRating"))),
        author="" if anonymous else str(person.get("displayName") or ""),
        written_at=moment(review.get("createTime")),
        url=str(review.get("reviewReplyUrl") or ""),
        details=details,
        raw=dict(review),
    )


def identity(review: Mapping[str, Any]) -> str:
    """Return the id that stays, whatever account the location is shown in."""
    name = str(review.get("name") or "")
    return str(review.get("reviewId") or name.rpartition("/")[2])


def original(said: str) -> tuple[str, str]:
    """Return the customer's own words, and Google's translation if it is mixed in."""
    found = TRANSLATED.match(said) or TRANSLATED_LAST.match(said)
    if found is None or not found["original"].strip():
        return said, ""
    return found["original"], found["translation"]


def reply_of(review: Mapping[str, Any]) -> str:
    """Return the words that stand under the review, empty for none."""
    reply = review.get("reviewReply")
    return str(reply.get("comment") or "") if isinstance(reply, Mapping) else ""


def receipt(reply: Mapping[str, Any], answers: str) -> Receipt:
    """Return what Google says of a reply; an unknown state counts as shown."""
    state = str(reply.get("reviewReplyState") or "")
    outcome = STATES.get(state, Outcome.PUBLISHED)
    reason = str(reply.get("policyViolation") or "")
    return Receipt(
        outcome=outcome,
        external_id=f"{answers}/reply",
        reason=reason if outcome == Outcome.REJECTED else "",
    )
