"""What Meta pushes: proven over the raw bytes, and only what is this account's."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from typing import Any

from amends.channels.connector import Invalid
from amends.channels.platform import Account
from amends.channels.push import Forged, Greeting, Push

HEADER = "x-hub-signature-256"
LONGEST = 1000


def signed(secret: str, body: bytes) -> str:
    """Return what the header says of these bytes."""
    return "sha256=" + hmac.new(secret.encode(), body, hashlib.sha256).hexdigest()


def prove(account: Account, push: Push) -> None:
    """Raise Forged for a delivery that the app's secret did not sign."""
    secret = account.secrets.get("app_secret", "").strip()
    given = push.headers.get(HEADER, "").encode("utf-8", "replace")
    # An empty secret would be a secret that everybody knows.
    if not secret or not hmac.compare_digest(signed(secret, push.body).encode(), given):
        raise Forged("The signature does not fit.")


def greeting(account: Account, asked: Mapping[str, str]) -> Greeting:
    """Return the challenge to whoever knows the word; raises Forged."""
    word = account.secrets.get("verify_token", "").strip()
    given = asked.get("hub.verify_token", "").encode("utf-8", "replace")
    challenge = asked.get("hub.challenge", "")
    fits = bool(word) and hmac.compare_digest(word.encode(), given)
    if not fits or asked.get("hub.mode") != "subscribe":
        raise Forged("The word does not fit.")
    if not challenge or len(challenge) > LONGEST:
        raise Invalid("There is no challenge.")
    return Greeting(challenge)


def entries(push: Push, kind: str, own: str = "") -> Iterator[Mapping[str, Any]]:
    """Yield what concerns one page or profile, or all of that kind; never raises."""
    try:
        told = json.loads(push.body)
    except (ValueError, RecursionError):
        return
    if not isinstance(told, Mapping) or told.get("object") != kind:
        return
    rows = told.get("entry")
    for row in rows if isinstance(rows, list) else ():
        if isinstance(row, Mapping) and (not own or str(row.get("id")) == own):
            yield row


def changes(entry: Mapping[str, Any], field: str) -> Iterator[Mapping[str, Any]]:
    """Yield the values of one field; some apps put them right into the entry."""
    rows = entry.get("changes")
    listed = [*rows, entry] if isinstance(rows, list) else [entry]
    for row in listed:
        if isinstance(row, Mapping) and row.get("field") == field:
            value = row.get("value")
            if isinstance(value, Mapping):
                yield value
