"""Signed papers (JWT) by which a key proves itself."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from django.utils.translation import gettext as _

from amends.channels.connector import Invalid

PEM = re.compile(r"-----BEGIN ([A-Z ]{3,30})-----(.+?)-----END \1-----", re.DOTALL)


def paper(key: str, claims: Mapping[str, Any], **head: str) -> str:
    """Return a JWT signed with a PEM key: ES256 or RS256, as the key is."""
    private = _private(key)
    rsa_key = isinstance(private, rsa.RSAPrivateKey)
    top = {"alg": "RS256" if rsa_key else "ES256", "typ": "JWT", **head}
    told = ".".join(_packed(json.dumps(part).encode()) for part in (top, dict(claims)))
    return f"{told}.{_packed(_signed(private, told.encode()))}"


def _signed(
    private: rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey, told: bytes
) -> bytes:
    if isinstance(private, rsa.RSAPrivateKey):
        return private.sign(told, padding.PKCS1v15(), hashes.SHA256())
    r, s = decode_dss_signature(private.sign(told, ec.ECDSA(hashes.SHA256())))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


# Looking an RSA key over takes longer than the call that it is for.
@lru_cache(maxsize=32)
def _private(key: str) -> rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey:
    try:
        found = serialization.load_pem_private_key(_mended(key).encode(), None)
    except (ValueError, TypeError) as error:
        raise Invalid(
            _("This is not a private key. Paste the whole of it, with both its ends."),
            "private_key",
        ) from error
    if isinstance(found, rsa.RSAPrivateKey):
        return found
    if isinstance(found, ec.EllipticCurvePrivateKey) and found.curve.key_size == 256:
        return found
    raise Invalid(
        _("This key is of a kind that the platform does not use."), "private_key"
    )


def _mended(key: str) -> str:
    """Return the key on lines: a field of one line has taken the breaks away."""
    found = PEM.search(key.replace("\\n", "\n"))
    if found is None:
        return key
    body = re.sub(r"\s", "", found[2])
    rows = "\n".join(body[at : at + 64] for at in range(0, len(body), 64))
    return f"-----BEGIN {found[1]}-----\n{rows}\n-----END {found[1]}-----\n"


def _packed(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
