"""Legal liability is admitted by those who may, and not in a reply."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection


class AdmitsLiability:
    """Legal liability is admitted by those who may, and not in a reply."""

    id = "admits-liability"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield the words that do it, unless the sentence takes them back."""
        for place in matter.reply.free(
            "admits-liability.phrases", "admits-liability.unless"
        ):
            yield Objection(place, "warn")
