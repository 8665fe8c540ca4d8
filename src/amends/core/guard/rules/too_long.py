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
        limit, count = matter.channel.limit, UNITS[matter.channel.unit]
        # What is many times too long need not be counted to its end.
        if limit and count(matter.reply.text[: limit * 20]) > limit:
            yield Objection(matter.whole, "block")
