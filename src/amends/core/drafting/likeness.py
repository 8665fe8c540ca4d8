"""How like two replies sound, greeting and signature apart."""

from __future__ import annotations

import re
from functools import lru_cache

from .choosing import REMEMBERED

LIKENESS_BAR = 75.0
"""Share of common letters in order, 0-100, above which two replies sound alike."""

WORD = re.compile(r"[^\W_]+")
FEW = 6
"""A first or last line of so few words is a greeting or belongs to the signature."""


def likeness(text: str, replies: tuple[str, ...]) -> tuple[float, str]:
    """How like the likest of the latest replies is, 0-100, and its words.

    0 and nothing where none is alike.
    """
    # Slow to load, and most pages compare nothing.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    likest = process.extractOne(
        body(text),
        _bodies(replies[-REMEMBERED:]),
        scorer=fuzz.ratio,
        score_cutoff=LIKENESS_BAR,
    )
    if likest is None:
        return 0.0, ""
    return float(likest[1]), replies[-REMEMBERED:][likest[2]]


@lru_cache(maxsize=4096)
def body(reply: str) -> str:
    """The words of a reply between its greeting and its signature."""
    lines = [words for line in reply.splitlines() if (words := _words(line))]
    if len(lines) > 1 and len(lines[0]) <= FEW:
        lines = lines[1:]
    while len(lines) > 1 and len(lines[-1]) <= FEW:
        lines = lines[:-1]
    return " ".join(word for line in lines for word in line)


@lru_cache(maxsize=256)
def _bodies(replies: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(body(reply) for reply in replies)


def _words(line: str) -> list[str]:
    return WORD.findall(line.casefold())
