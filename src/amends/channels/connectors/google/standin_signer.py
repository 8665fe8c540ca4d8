"""The key with which the stand-in signs its deliveries, as Pub/Sub does."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Any

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from amends.channels.calling.papers import paper

NAME = "standin-1"
EMAIL = "notices@tuul.iam.gserviceaccount.com"


@lru_cache(maxsize=1)
def key() -> rsa.RSAPrivateKey:
    """Return one key, made when it is first wanted."""
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def published() -> dict[str, Any]:
    """Return the public half as Google publishes its own."""
    import jwt  # noqa: PLC0415 - only a stand-in that signs needs it

    told = jwt.algorithms.RSAAlgorithm.to_jwk(key().public_key(), as_dict=True)
    return {"keys": [{**told, "kid": NAME, "alg": "RS256", "use": "sig"}]}


def signed(
    audience: str,
    at: datetime,
    name: str = NAME,
    **other: Any,  # noqa: ANN401 - of JSON
) -> str:
    """Return the paper of one delivery; ``other`` claims stand in place of its own."""
    pem = key().private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    claims = {
        "iss": "https://accounts.google.com",
        "aud": audience,
        "email": EMAIL,
        "email_verified": True,
        "sub": "1044",
        "iat": int(at.timestamp()),
        "exp": int((at + timedelta(hours=1)).timestamp()),
    }
    return paper(pem.decode(), {**claims, **other}, kid=name)
