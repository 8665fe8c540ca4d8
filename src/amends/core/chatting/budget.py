"""How a chat model is reached, and how often it may be."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

Send = Callable[[dict[str, Any], float], Mapping[str, Any]]
"""Sends a body within so many seconds and returns the answer, or raises OSError."""


@dataclass(slots=True)
class Budget:
    """How many texts may still be asked about."""

    left: int

    def spend(self) -> bool:
        """Take one; False when there is none left."""
        if self.left <= 0:
            return False
        self.left -= 1
        return True
