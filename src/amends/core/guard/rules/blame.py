"""A reply never puts it on the customer or argues with what they felt."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection


class Blame:
    """A reply never puts it on the customer or argues with what they felt."""

    id = "blame"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield the words that do it, unless the sentence takes them back."""
        for place in matter.reply.free("blame.phrases", "blame.unless"):
            yield Objection(place, "warn")
