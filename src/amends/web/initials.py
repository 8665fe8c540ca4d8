"""Initials: how a person without a picture is shown."""

from __future__ import annotations

import zlib

GROUNDS = 6


def initials(name: str) -> str:
    """Return the first letters of the first and the last word, or a question mark."""
    words = name.split()
    first = words[0][:1] if words else "?"
    last = words[-1][:1] if len(words) > 1 else ""
    return (first + last).upper()


def ground(name: str) -> int:
    """Return which colour stands behind a name; the same name keeps it."""
    return zlib.crc32(name.encode("utf-8", "replace")) % GROUNDS + 1
