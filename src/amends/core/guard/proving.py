"""Whether a known fact, in whichever language, carries what a sentence claims."""

from __future__ import annotations

from functools import lru_cache

from amends.core.guard import notions
from amends.core.guard.folding import fold
from amends.core.guard.matter import Matter
from amends.core.guard.passage import Span
from amends.core.languages.shelf import FULL

_ENOUGH = 2
_LONG = 4
_STEM = 5
_TELLING = frozenset(
    [
        "fired", "fix", "refund", "sent", "proof", "machine", "system", "supplier",
        "official", "tried", "fresh", "cancel", "staff", "calendar", "dish", "order",
        "number", "money", "treatment", "short", "trouble", "visit",
    ]
)  # fmt: skip
"""Notions of deeds and things: two of them in common, and it is the same story."""

_DEEDS = frozenset(["fired", "fix", "refund", "sent", "cancel", "tried", "proof"])
"""Notions of what was done: a fact that tells of no such deed proves none."""


def unproven(matter: Matter, span: Span) -> bool:
    """Tell whether neither a fact nor the review tells what a sentence claims."""
    said = matter.reply.within_words(span)
    words = {word[:_STEM] for word in said if len(word) > _LONG}
    known = {
        word[:_STEM]
        for passage in (matter.facts, matter.review)
        for word in passage.words
        if len(word) > _LONG
    }
    if len(words & known) >= _ENOUGH:
        return False
    meant = notions.names(said, matter.reply.tongues.main or "en") & _TELLING
    deeds = meant & _DEEDS
    return all(
        len(meant & told) < _ENOUGH or (deeds and not deeds & told)
        for told in map(_told, matter.setting.known.facts)
    )


@lru_cache(maxsize=256)
def _told(fact: str) -> frozenset[str]:
    """Return what a fact is about, in the language that says most of it."""
    words = fold(fact).replace(",", " ").replace(".", " ").split()
    heard = [notions.names(words, language) & _TELLING for language in FULL]
    return max(heard, key=len)
