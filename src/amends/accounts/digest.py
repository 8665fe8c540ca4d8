"""Turn a secret that somebody carries into what the database may keep."""

from __future__ import annotations

import hashlib
import secrets


def fresh() -> str:
    """Return a new unguessable secret of 43 characters."""
    return secrets.token_urlsafe(32)


def digest(secret: str) -> str:
    """Return the hexadecimal SHA-256 of a secret of full entropy.

    Such a secret needs no slow hash: it cannot be guessed from its digest.
    """
    return hashlib.sha256(secret.encode()).hexdigest()
