"""Bring a nested object into one row of cells."""

from __future__ import annotations

import math
from collections.abc import Iterator

DEEPEST = 4


def flatten(value: object, name: str = "", depth: int = 0) -> Iterator[tuple[str, str]]:
    """Yield (path with dots, text) for every plain value inside."""
    if isinstance(value, dict) and depth < DEEPEST:
        for key, inner in value.items():
            yield from flatten(inner, f"{name}.{key}" if name else str(key), depth + 1)
    elif isinstance(value, list):
        plain = [str(inner) for inner in value if not isinstance(inner, dict | list)]
        yield name, ", ".join(plain)
    elif value is None or (isinstance(value, float) and not math.isfinite(value)):
        yield name, ""
    else:
        yield name, str(value)
