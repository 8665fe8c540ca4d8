"""Words shouted in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.matter import Matter
from amends.core.guard.passage import Span


def shouted(matter: Matter) -> Iterator[Span]:
    """Yield runs of capitals that are neither an abbreviation nor the house's name."""
    names = matter.setting.business.name.upper()
    for run in _runs_of_capitals(matter):
        words = [
            word for word in re.findall(r"[^\W\d_]{2,}", run[2]) if word not in names
        ]
        # Two short capitals are an abbreviation; shouting is longer.
        if len(words) >= 3 or (len(words) == 2 and min(map(len, words)) >= 4):
            yield run[0], run[1]


def _runs_of_capitals(matter: Matter) -> Iterator[tuple[int, int, str]]:
    text = matter.reply.text[: len(matter.reply.folded)]
    start = end = -1
    for word in re.finditer(r"[^\W_]+", text):
        if word[0].isupper() and (len(word[0]) > 1 or start >= 0):
            start = word.start() if start < 0 else start
            end = word.end()
        elif start >= 0:
            yield start, end, text[start:end]
            start = -1
    if start >= 0:
        yield start, end, text[start:end]
