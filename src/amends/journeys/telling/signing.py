"""Signatures after Standard Webhooks: a receiver can check who speaks, and when.

https://github.com/standard-webhooks/standard-webhooks (read 2026-11-23): the signed
text is ``id.timestamp.body``, its HMAC-SHA256 goes in base64 behind ``v1,``.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from datetime import datetime

PREFIX = "whsec_"


def headers(key: str, body: bytes, secret: str, *, at: datetime) -> dict[str, str]:
    """Return the three headers of one message."""
    stamp = str(int(at.timestamp()))
    return {
        "webhook-id": key,
        "webhook-timestamp": stamp,
        "webhook-signature": "v1," + signature(key, stamp, body, secret),
    }


def signature(key: str, stamp: str, body: bytes, secret: str) -> str:
    """Return the signature of one message."""
    inner = base64.b64decode(secret.removeprefix(PREFIX))
    signed = f"{key}.{stamp}.".encode() + body
    return base64.b64encode(hmac.digest(inner, signed, hashlib.sha256)).decode()
