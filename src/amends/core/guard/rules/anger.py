"""Feelings do not leave the house: no shouting, insult, contempt or mockery."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span
from amends.core.guard.shouting import shouted

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
        for place in shouted(matter):
            yield Objection(place, "block")


def _repeated(matter: Matter, place: Span) -> bool:
    """One word that the review uses itself: brakes may squeak without mockery."""
    word = matter.reply.folded[slice(*place)]
    return word.isalpha() and any(
        told.startswith(word[:_STEM]) for told in matter.review.words
    )
