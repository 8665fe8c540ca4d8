"""Feelings do not leave the house: no shouting, insult, contempt or mockery."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from amends.core.guard.folding import fold
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span
from amends.core.guard.shouting import shouted
from amends.core.languages.shelf import FULL, table

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
                word = matter.reply.folded[slice(*place)]
                abuse = word.startswith(_insults())
                yield Objection(place, "block", certain=abuse)
        for place in _scorn(matter):
            yield Objection(place, "block")
        for place in shouted(matter):
            yield Objection(place, "block", certain=True)


def _scorn(matter: Matter) -> list[Span]:
    """Violins and burger vans mock in a reply that regrets nothing and thanks nobody.

    Elsewhere a violin is a violin.
    """
    if matter.reply.says("apology.words", "apology.regret", "thanks.phrases"):
        return []
    said = matter.reply.free("anger.scorn", "anger.unless")
    return [place for place in said if not matter.restated(place)]


def _repeated(matter: Matter, place: Span) -> bool:
    """One word that the review uses itself: brakes may squeak without mockery.

    An insult stays one, whoever said it first.
    """
    word = matter.reply.folded[slice(*place)]
    if word.startswith(_insults()):
        return False
    return word.isalpha() and any(
        told.startswith(word[:_STEM]) for told in matter.review.words
    )


@cache
def _insults() -> tuple[str, ...]:
    """Return how the words of abuse begin, in every language that lists them whole."""
    phrases = (one for tongue in FULL for one in table(tongue, "abuse")["phrases"])
    return tuple({fold(one[:-1]) for one in phrases if one.endswith("*")})
