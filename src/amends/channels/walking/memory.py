"""What we know of a list already: each item's id, edition, walk and instant."""

from __future__ import annotations

import hashlib
from datetime import datetime, timedelta
from typing import Any

from amends.channels.incoming import Incoming

MOST = 20_000
"""Items remembered; the oldest are forgotten first, and no longer looked for."""


class Memory:
    """A view upon the part of the cursor that remembers."""

    def __init__(self, told: dict[str, list[Any]]) -> None:
        self.told = told

    def is_news(self, item: Incoming, walk: int, at: datetime | None) -> bool:
        """Remember an item, and say whether it is new or has changed."""
        edition = hashlib.sha256(item.fingerprint().encode()).hexdigest()[:10]
        known = self.told.pop(item.external_id, None)
        self.told[item.external_id] = [edition, walk, _seconds(at)]
        return known is None or known[0] != edition

    def missed(self, walk: int, since: datetime | None) -> list[str]:
        """Return what this walk has not met though it should have."""
        floor = _seconds(since)
        return [
            external_id
            for external_id, (_edition, seen, at) in self.told.items()
            if seen != walk and at >= floor
        ]

    def forget(self, external_id: str) -> None:
        """Know an item no longer."""
        self.told.pop(external_id, None)

    def forget_the_oldest(self, now: datetime, reach: timedelta | None) -> None:
        """Keep what the list can still show, and never too much."""
        if reach is not None:
            floor = _seconds(now - 2 * reach)
            old = [name for name, row in self.told.items() if 0 < row[2] < floor]
            for external_id in old:
                del self.told[external_id]
        over = len(self.told) - MOST
        if over > 0:
            ages = sorted(self.told, key=lambda name: int(self.told[name][2]))
            for external_id in ages[:over]:
                del self.told[external_id]


def _seconds(at: datetime | None) -> int:
    return int(at.timestamp()) if at else 0
