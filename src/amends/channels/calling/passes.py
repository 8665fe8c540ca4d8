"""Short-lived passes: bought with a lasting secret, kept in memory until they end."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Lock

from amends.foundation import clock

EARLY = timedelta(minutes=2)
_kept: dict[str, tuple[str, datetime]] = {}
_lock = Lock()
MOST = 10_000


def pass_for(
    secret: str, buy: Callable[[], tuple[str, float]], *, fresh: bool = False
) -> str:
    """Return a pass that still holds; ``buy`` returns one and its life in seconds.

    ``secret`` names whose it is: everything that would make it another pass.
    """
    key = hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()
    now = clock.now()
    with _lock:
        kept = _kept.get(key)
    if kept and not fresh and now < kept[1] - EARLY:
        return kept[0]
    bought, seconds = buy()
    with _lock:
        if len(_kept) >= MOST:
            _kept.clear()
        _kept[key] = (bought, now + timedelta(seconds=seconds))
    return bought
