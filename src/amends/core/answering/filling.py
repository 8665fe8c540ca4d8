"""Fill the gaps of a snippet; an unknown gap stays, so that somebody sees it."""

from __future__ import annotations

import re
from collections.abc import Mapping

GAPS = ("name", "place", "reference", "signer")
_GAP = re.compile(r"\{([a-z]+)\}")
_AROUND = re.compile(r"\s+([,.!?])")


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return the text with its gaps filled; what has no value leaves no hole.

    Values are strangers' words: they are put in as they are, never read as gaps.
    """

    def value(gap: re.Match[str]) -> str:
        return values.get(gap[1], gap[0])

    return _AROUND.sub(r"\1", _GAP.sub(value, text)).strip()


def gaps_in(text: str) -> tuple[str, ...]:
    """Return the gaps of a text that nobody knows how to fill."""
    return tuple(name for name in _GAP.findall(text) if name not in GAPS)
