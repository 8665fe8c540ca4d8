"""What a platform sends us of its own accord, exactly as it came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from amends.channels.connector import Refused


class Forged(Refused):
    """Nobody can prove who sent this: it is not read, and not answered."""


@dataclass(frozen=True, slots=True)
class Push:
    """One delivery: header names in small letters, the raw bytes, and when it came."""

    headers: Mapping[str, str]
    body: bytes
    at: datetime
