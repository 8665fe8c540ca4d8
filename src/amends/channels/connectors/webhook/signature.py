"""Standard Webhooks signatures: made and checked over the bytes as they travel."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from datetime import datetime

from django.utils.translation import gettext as _

from amends.channels.connector import Invalid
from amends.channels.push import Forged, Push

TOLERANCE = 300
PREFIX = "whsec_"
SHORTEST = 16
LONGEST_ID = 256


def secrets_of(told: str) -> tuple[bytes, ...]:
    """Return the keys of a field, the first of them ours to sign with.

    Several, apart by blanks, are a change of keys in progress.
    """
    try:
        keys = tuple(
            base64.b64decode(word.removeprefix(PREFIX), validate=True)
            for word in told.split()
        )
    except (binascii.Error, ValueError):
        keys = ()
    if not keys or min(map(len, keys)) < SHORTEST:
        raise Invalid(
            _("A signing secret begins with whsec_ and is copied as a whole."), "secret"
        )
    return keys


def signed(key: bytes, name: str, seconds: int, body: bytes) -> str:
    """Return the signature of one message."""
    told = f"{name}.{seconds}.".encode() + body
    return "v1," + base64.b64encode(hmac.digest(key, told, hashlib.sha256)).decode()


def headers(key: bytes, name: str, at: datetime, body: bytes) -> dict[str, str]:
    """Return the headers that a message travels with."""
    seconds = int(at.timestamp())
    return {
        "webhook-id": name,
        "webhook-timestamp": str(seconds),
        "webhook-signature": signed(key, name, seconds, body),
        "content-type": "application/json",
    }


def prove(keys: tuple[bytes, ...], push: Push) -> str:
    """Return the message's id; raises Forged for anything that is not proven."""
    name = push.headers.get("webhook-id", "")
    written = push.headers.get("webhook-timestamp", "")
    known = written.isascii() and written.isdigit() and len(written) <= 12
    if not known or not name or len(name) > LONGEST_ID or "." in name:
        raise Forged("No id or no timestamp.")
    seconds = int(written)
    if abs(push.at.timestamp() - seconds) > TOLERANCE:
        raise Forged("Sent too long ago, or by a clock that is wrong.")
    given = push.headers.get("webhook-signature", "").split()[:10]
    # Every pair is compared, so that time tells nothing.
    found = [
        hmac.compare_digest(
            signed(key, name, seconds, push.body).encode(), one.encode("utf-8")
        )
        for key in keys
        for one in given
    ]
    if not any(found):
        raise Forged("The signature does not fit.")
    return name
