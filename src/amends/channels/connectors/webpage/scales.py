"""Ratings of any scale, as one to five. Pure; never raises."""

from __future__ import annotations

import re
from collections.abc import Mapping

NUMBER = re.compile(r"(-?\d{1,4}(?:[.,]\d{1,4})?)\s*(?:(/|%)\s*(\d{1,4})?)?")


def stars(rating: object) -> float | None:
    """Return a rating of any scale as one to five; None where there is none."""
    node = rating[0] if isinstance(rating, list) and rating else rating
    told: object = node
    best = 5.0
    if isinstance(node, Mapping):
        told = node.get("ratingValue")
        best = _number(node.get("bestRating")) or 5.0
    if isinstance(told, str):
        found = NUMBER.fullmatch(told.strip())
        if found and found[2]:
            best = 100.0 if found[2] == "%" else float(found[3] or best)
        told = found[1] if found else None
    value = _number(told)
    if value is None or not 0 <= value <= best:
        return None
    return max(1.0, value * 5 / best)


def _number(told: object) -> float | None:
    try:
        value = float(str(told).replace(",", "."))
    except ValueError:
        return None
    return value if -1e6 < value < 1e6 else None
