"""How often a key came, for millions of keys in little memory."""

from __future__ import annotations

from array import array

SMALLEST = 1024
EMPTY = 0


class Tally:
    """Counts keys by eight bytes of each: twelve to twenty-four bytes a key.

    Two keys alike in these bytes count as one; among ten million keys that happens
    about once in four hundred thousand files.
    """

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 * SMALLEST))
        self._kept = 0
        self._again: dict[int, int] = {}

    def count(self, digest: bytes) -> int:
        """Note a key by its digest; return how often it has come, this time too."""
        mark = int.from_bytes(digest[:8], "big") or 1
        place = self._place(mark)
        if self._slots[place] == mark:
            self._again[mark] = self._again.get(mark, 1) + 1
            return self._again[mark]
        self._slots[place] = mark
        self._kept += 1
        if self._kept * 3 > len(self._slots) * 2:
            self._grow()
        return 1

    def _place(self, mark: int) -> int:
        """Return where the mark stands, or the empty slot where it belongs."""
        last = len(self._slots) - 1
        place = mark & last
        while self._slots[place] not in (EMPTY, mark):
            place = (place + 1) & last
        return place

    def _grow(self) -> None:
        before = self._slots
        self._slots = array("Q", bytes(16 * len(before)))
        for mark in before:
            if mark != EMPTY:
                self._slots[self._place(mark)] = mark
