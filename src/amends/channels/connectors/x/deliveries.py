"""What X pushes: signed and challenged with the consumer's secret, in base64."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping

from amends.channels.connector import Invalid
from amends.channels.connectors.x import parse
from amends.channels.platform import Account
from amends.channels.push import Forged, Greeting, Push

HEADER = "x-twitter-webhooks-signature"
LONGEST = 1000


def signed(secret: str, body: bytes) -> str:
    """Return what the header says of these bytes: base64, not hex."""
    digest = hmac.digest(secret.encode(), body, hashlib.sha256)
    return f"sha256={base64.b64encode(digest).decode()}"


def prove(account: Account, push: Push) -> None:
    """Raise Forged for a delivery that the consumer's secret did not sign."""
    secret = account.secrets.get("consumer_secret", "").strip()
    given = push.headers.get(HEADER, "").encode("utf-8", "replace")
    if not secret or not hmac.compare_digest(signed(secret, push.body).encode(), given):
        raise Forged("The signature does not fit.")


def greeting(account: Account, asked: Mapping[str, str]) -> Greeting:
    """Answer the hourly challenge; raises Invalid where there is none."""
    secret = account.secrets.get("consumer_secret", "").strip()
    token = asked.get("crc_token", "")
    if not secret or not token or len(token) > LONGEST:
        raise Invalid("There is no challenge.")
    told = {"response_token": signed(secret, token.encode())}
    return Greeting(json.dumps(told), "application/json")


def names(account: Account, push: Push) -> tuple[str, ...]:
    """Return the posts that a delivery speaks of; never raises."""
    try:
        told = parse.mapping(json.loads(push.body))
    except (ValueError, RecursionError):
        return ()
    return tuple(parse.pushed(told, account.settings.get("user", "").strip()))
