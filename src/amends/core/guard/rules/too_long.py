"""A reply fits the channel, counted in the channel's own unit."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.lengths import UNITS
from amends.core.guard.matter import Matter, Objection


class TooLong:
    """A reply fits the channel, counted in the channel's own unit."""

    id = "too-long"
    source = "the vendors' API references, see amends.core.guard.channels"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield one objection when the reply is longer than the channel takes."""
        limit = matter.channel.limit
        # Bytes and weights are never fewer than a third of the letters.
        if limit and len(matter.reply.text) * 4 > limit:
            if UNITS[matter.channel.unit](matter.reply.text[: limit * 20]) > limit:
                yield Objection(matter.whole, "block")
