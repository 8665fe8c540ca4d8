"""Feelings do not leave the house: no shouting, insult, contempt or mockery."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span

_STEM = 4


class Anger:
    """Feelings do not leave the house: no shouting, insult, contempt or mockery."""

    id = "anger"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield scornful phrases, and words shouted in capitals."""
        # "BRAVO" under five stars is joy.
        if (matter.setting.review.stars or 0) >= 4.5:
            return
        for place in matter.reply.free("anger.phrases", "anger.unless"):
            if not _repeated(matter, place):
                yield Objection(place, "block")
        yield from _shouted(matter)


def _repeated(matter: Matter, place: Span) -> bool:
    """One word that the review uses itself: brakes may squeak without mockery."""
    word = matter.reply.folded[slice(*place)]
    return word.isalpha() and any(
        told.startswith(word[:_STEM]) for told in matter.review.words
    )


def _shouted(matter: Matter) -> Iterator[Objection]:
    names = matter.setting.business.name.upper()
    for run in _runs_of_capitals(matter):
        words = [
            word for word in re.findall(r"[^\W\d_]{2,}", run[2]) if word not in names
        ]
        # Two short capitals are an abbreviation; shouting is longer.
        if len(words) >= 3 or (len(words) == 2 and min(map(len, words)) >= 4):
            yield Objection((run[0], run[1]), "block")


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
