"""A reply takes no guilt that the facts do not carry, and never grovels."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection

OFTEN = 4
"""So many apologies in one reply are begging, not regret."""


class OverApology:
    """A reply takes no guilt that the facts do not carry, and never grovels."""

    id = "over-apology"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield admitted guilt where we were not wrong, and grovelling anywhere."""
        for place in matter.reply.places("over-apology.grovel"):
            yield Objection(place, "warn")
        if matter.setting.known.at_fault.lower() == "no":
            for place in matter.reply.free(
                "over-apology.guilt", "over-apology.guilt-unless"
            ):
                yield Objection(place, "warn")
        apologies = matter.reply.places("apology.words")
        if len(apologies) >= OFTEN:
            yield Objection(apologies[-1], "warn")
