"""A reply never puts it on the customer or argues with what they felt."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span


class Blame:
    """A reply never puts it on the customer or argues with what they felt."""

    id = "blame"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield the words that do it, unless the sentence takes them back."""
        for place in matter.reply.free("blame.phrases", "blame.unless"):
            if not (_regretted(matter, place) and matter.restated(place)):
                yield Objection(place, "warn")


def _regretted(matter: Matter, place: Span) -> bool:
    """ "I am sorry that you missed your train" regrets what the customer told."""
    sentence = matter.reply.sentence(place[0])
    before = sentence[0], place[0]
    return any(
        matter.reply.within(name, before)
        for name in ("apology.words", "apology.regret")
    )
