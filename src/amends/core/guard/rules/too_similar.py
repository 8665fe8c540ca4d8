"""A reply is never nearly what this place has already published."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from amends.core.guard.likeness import bare, unnamed
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import LONGEST

if TYPE_CHECKING:
    from amends.core.guard.archive import Archive

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
        # Slow to load, and most processes guard nothing.
        from rapidfuzz import fuzz, process  # noqa: PLC0415

        near = process.extractOne(
            said,
            [unnamed(body, matter.setting) for body in _near(matter)],
            scorer=fuzz.ratio,
            score_cutoff=ALIKE,
        )
        if near is not None:
            yield Objection(matter.whole, "warn")


def _near(matter: Matter) -> tuple[str, ...]:
    """Return what was said in the replies that come near, listed or published."""
    reply, setting = matter.reply.text[:LONGEST], matter.setting
    listed = _archive(setting.earlier_replies).nearest(reply)
    return listed + (setting.published.nearest(reply) if setting.published else ())


# The page checks while somebody types: the earlier replies stay what they were.
@lru_cache(maxsize=16)
def _archive(earlier: tuple[str, ...]) -> Archive:
    # It brings NumPy, which most processes never need.
    from amends.core.guard.archive import Archive  # noqa: PLC0415

    return Archive(earlier)
