"""What somebody said on a platform in small."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from amends.foundation import clock

LOOKED_OVER_AFTER = timedelta(hours=6)
"""How long a platform in small takes for what a real one takes hours or days for."""


@dataclass(slots=True)
class Thing:
    """A review, comment or post; ``reply`` is the one that stands there now."""

    name: str
    text: str
    stars: int
    author: str
    written_at: datetime
    changed_at: datetime
    reply: str = ""
    replied_at: datetime | None = None
    state: str = ""
    more: dict[str, Any] = field(default_factory=dict)

    def state_now(self, done: str) -> str:
        """Return the state: who looks replies over says ``done`` after some hours."""
        if not self.state.startswith("PENDING") or self.replied_at is None:
            return self.state
        over = clock.now() >= self.replied_at + LOOKED_OVER_AFTER
        return done if over else self.state
