"""No phrase that would fit under any review."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.topics import shared_topics

MANY = 3


class Robotic:
    """No phrase that would fit under any review."""

    id = "robotic"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield stock phrases; the milder ones only where nothing else is said."""
        if not matter.answers:
            return
        strong = matter.reply.places("robotic.strong")
        for place in strong:
            yield Objection(place, "warn")
        weak = matter.reply.places("robotic.weak")
        hollow = len(weak) >= MANY or (
            len(weak) == MANY - 1 and len(matter.reply.words) < 25
        )
        if not strong and hollow and not shared_topics(matter):
            yield Objection(weak[0], "warn")
