"""A reply never threatens the writer."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection


class Threat:
    """A reply never threatens the writer."""

    id = "threat"
    source = "FTC 16 CFR 465.7; Consumer Review Fairness Act"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield the words that do it, unless the sentence takes them back."""
        for place in matter.reply.free("threat.phrases", "threat.unless"):
            yield Objection(place, "block")
