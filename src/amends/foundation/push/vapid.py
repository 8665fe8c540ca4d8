"""Saying to a push service who knocks: RFC 8292 (VAPID), read 2026-11-23.

The key follows from the installation's secret, so that all its machines have the same
and nobody has to keep another one.
"""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from functools import cache
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.conf import settings

from amends.foundation.push.sealing import CURVE, packed

LIFETIME = timedelta(hours=12)
ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the curve P-256."""


def public_key() -> str:
    """Return the key that a browser binds its subscription to."""
    point = _key(settings.SECRET_KEY).public_key()
    return packed(point.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint))


def authorization(address: str, *, at: datetime) -> str:
    """Return the header that says who knocks at this address."""
    parts = urlsplit(address)
    told = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int((at + LIFETIME).timestamp()),
        "sub": _reachable(),
    }
    return f"vapid t={_token(told)}, k={public_key()}"


def _reachable() -> str:
    own = str(settings.BASE_URL)
    return own if own.startswith("https://") else "mailto:amends@localhost.invalid"


def _token(told: dict[str, object]) -> str:
    head = {"typ": "JWT", "alg": "ES256"}
    signed = ".".join(packed(json.dumps(part).encode()) for part in (head, told))
    found = _key(settings.SECRET_KEY).sign(signed.encode(), ec.ECDSA(hashes.SHA256()))
    both = b"".join(part.to_bytes(32, "big") for part in decode_dss_signature(found))
    return f"{signed}.{packed(both)}"


@cache
def _key(secret: str) -> ec.EllipticCurvePrivateKey:
    kdf = HKDF(algorithm=hashes.SHA256(), length=48, salt=None, info=b"amends vapid")
    # Sixteen bytes more than needed: what the division leaves is evenly spread.
    number = int.from_bytes(kdf.derive(secret.encode()), "big") % (ORDER - 1) + 1
    return ec.derive_private_key(number, CURVE)
