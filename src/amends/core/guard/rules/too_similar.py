"""A reply is never nearly what this place has already published."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from amends.core.guard.likeness import bare
from amends.core.guard.matter import Matter, Objection

ALIKE = 78.0
"""Likeness of two replies, of 100, without greeting and signature."""

SHORTEST = 24
"""Fewer letters than these cannot be new for ever: "Thank you, Lena!"."""


class TooSimilar:
    """A reply is never nearly what this place has already published."""

    id = "too-similar"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield one objection when an earlier reply is too like this one."""
        said = bare(matter.reply, matter.setting)
        if len(said) < SHORTEST:
            return
        earlier = (
            bare(text, matter.setting) for text in matter.setting.earlier_replies
        )
        near = process.extractOne(
            said,
            [text for text in earlier if text],
            scorer=fuzz.ratio,
            score_cutoff=ALIKE,
        )
        if near is not None:
            yield Objection(matter.whole, "warn")
