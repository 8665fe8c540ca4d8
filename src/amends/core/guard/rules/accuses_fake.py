"""A public reply never calls the writer a liar, a fraud or a rival."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection


class AccusesFake:
    """A public reply never calls the writer a liar, a fraud or a rival."""

    id = "accuses-fake"
    source = "Tripadvisor management response guidelines; Trustpilot guidelines"
    checked_on = "2026-11-22"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield the accusing words of a public reply."""
        if matter.public:
            for place in matter.reply.free(
                "accuses-fake.phrases", "accuses-fake.unless"
            ):
                yield Objection(place, "block")
