"""What LinkedIn pushes: signed and challenged with the client's secret, in hex."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping

from amends.channels.connector import Invalid
from amends.channels.connectors.linkedin import assumed, parse
from amends.channels.platform import Account
from amends.channels.push import Forged, Greeting, Push

HEADER = "x-li-signature"
LONGEST = 200


def signed(secret: str, told: bytes) -> str:
    """Return an HMAC in hex."""
    return hmac.new(secret.encode(), told, hashlib.sha256).hexdigest()


def prove(account: Account, push: Push) -> None:
    """Raise Forged for a delivery that the client's secret did not sign."""
    secret = account.secrets.get("client_secret", "").strip()
    own = signed(secret, assumed.SIGNED_WITH.encode() + push.body)
    given = push.headers.get(HEADER, "").removeprefix(assumed.SIGNED_WITH)
    shown = given.encode("utf-8", "replace")
    if not secret or not hmac.compare_digest(own.encode(), shown):
        raise Forged("The signature does not fit.")


def greeting(account: Account, asked: Mapping[str, str]) -> Greeting:
    """Answer the challenge; raises Invalid where there is none."""
    secret = account.secrets.get("client_secret", "").strip()
    code = asked.get("challengeCode", "")
    if not secret or not code or len(code) > LONGEST:
        raise Invalid("There is no challenge.")
    told = {"challengeCode": code, "challengeResponse": signed(secret, code.encode())}
    return Greeting(json.dumps(told), "application/json")


def names(push: Push, own: str) -> tuple[str, ...]:
    """Return the comments that a delivery speaks of; never raises."""
    try:
        told = parse.mapping(json.loads(push.body))
    except (ValueError, RecursionError):
        return ()
    return tuple(parse.pushed(told, own))
