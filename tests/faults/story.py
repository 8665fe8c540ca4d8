"""What a rehearsal needs to know of the story it plays."""

from __future__ import annotations

from random import Random
from typing import Protocol


class Story(Protocol):
    """Work that comes in while workers die, and how it must have ended."""

    points: tuple[str, ...]
    """Where a crash would hurt."""

    def prepare(self) -> None:
        """Set the scene, once."""

    def ask(self, number: int, random: Random) -> None:
        """Bring the work of one round; this process may be killed as well."""

    def finished(self) -> bool:
        """Say whether all that was asked has come to its end."""

    def wrongs(self) -> list[str]:
        """Return what was lost, doubled or forgotten; nothing is as it should be."""

    def figures(self) -> dict[str, int]:
        """Return how much was done, for the record."""
