"""An apology is for the deed, not for a feeling and not only perhaps."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection


class ConditionalApology:
    """An apology is for the deed, not for a feeling and not only perhaps."""

    id = "conditional-apology"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield the words that do it, unless the sentence takes them back."""
        for place in matter.reply.free(
            "conditional-apology.phrases", "conditional-apology.unless"
        ):
            yield Objection(place, "warn")
