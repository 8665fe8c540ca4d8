"""The cases that every contender holds: seeded, the same for all."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path

from bench.shape import texts

KINDS = 5000
RARE = "kintsugi"
"""A word that one text in a hundred holds."""
NEWEST = datetime(2026, 11, 1, tzinfo=UTC)
YEARS = timedelta(days=730)


def stock(count: int) -> Iterator[tuple[int, datetime, int, str, str]]:
    """Return (number, written, stars, words, author) over two years, oldest first."""
    words = cycle(texts(KINDS, seed=7))
    for number in range(count):
        rare = f" {RARE}" if number % 100 == 0 else ""
        at = NEWEST - YEARS + YEARS * number / count
        author = f"Mart {number % (count // 4 + 1)}"
        yield number, at, 1 + number % 5, f"{next(words)}{rare} ({number})", author


def written(path: Path, count: int) -> Path:
    """Write them as the CSV that a house would bring."""
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "date", "stars", "text", "author"])
        for number, at, stars, text, author in stock(count):
            writer.writerow([number, at.isoformat(), stars, text, author])
    return path
