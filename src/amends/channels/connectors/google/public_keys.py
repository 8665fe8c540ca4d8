"""Google's public keys, kept in memory for as long as they are likely to hold."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING, Any

from amends.channels.connectors.google import assumed
from amends.foundation import clock
from amends.foundation.outbound.errors import OutboundError

if TYPE_CHECKING:
    from jwt import PyJWK

HOLD = timedelta(hours=1)
PAUSE = timedelta(minutes=1)
"""Between two questions, however many papers name a key that nobody knows."""
SECONDS = 5.0
LIMIT = 256 * 1024
_kept: dict[str, tuple[Mapping[str, PyJWK], datetime]] = {}
_lock = Lock()


def key_named(home: str, name: str) -> PyJWK:
    """Return a key by its id; raises LookupError where Google has none of that name."""
    now = clock.now()
    with _lock:
        keys, asked = _kept.get(home, ({}, None))
        age = HOLD if asked is None else abs(now - asked)
        if age >= HOLD or (name not in keys and age >= PAUSE):
            keys = _asked(home) or keys
            _kept[home] = keys, now
    return keys[name]


def _asked(home: str) -> Mapping[str, PyJWK]:
    """Return what Google publishes; nothing where it cannot be had."""
    import httpx  # noqa: PLC0415 - dear to load, and most houses get nothing signed
    import jwt  # noqa: PLC0415 - as above

    from amends.foundation.outbound.client import client  # noqa: PLC0415 - as above

    try:
        with client(limit=LIMIT, whole_seconds=SECONDS) as http:
            told: Any = http.get(home + assumed.KEYS_PATH).raise_for_status().json()
        found = jwt.PyJWKSet.from_dict(told).keys
    except (OutboundError, httpx.HTTPError, httpx.InvalidURL) as _unheard:
        return {}
    except (jwt.PyJWTError, ValueError, AttributeError, TypeError) as _nonsense:
        return {}
    return {str(key.key_id): key for key in found}
