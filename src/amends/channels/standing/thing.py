"""What somebody said on a platform in small."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


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
