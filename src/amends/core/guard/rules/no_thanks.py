"""Praise, a mixed review and a suggestion are thanked."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.mood import mixed, praises, suggests


class NoThanks:
    """Praise, a mixed review and a suggestion are thanked."""

    id = "no-thanks"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield one objection when thanks are owed and no word of thanks is there."""
        owed = praises(matter) or mixed(matter) or suggests(matter)
        if owed and matter.understood and not matter.reply.says("thanks.phrases"):
            yield Objection(matter.whole, "warn")
