"""Tell an allergy that nobody heeded from one that is only named."""

from __future__ import annotations

from math import fsum

from amends.core.nouns import Cue
from amends.core.reading.folding import View
from amends.core.reading.opinions import Judged

_NAMES = ("allerg", "alerg")


def unheeded(judged: list[Judged], view: View) -> Cue | None:
    """Return the allergy that stands beside a fault, or behind a "but" in praise.

    No list of cues has every way of saying it: "my husband is allergic to nuts and
    nobody asked". A guest whose allergy was taken care of says nothing urgent.
    """
    if _NAMES[0] not in view.bare and _NAMES[1] not in view.bare:
        return None
    for part in judged:
        clause = part.clause
        place = _named(view, clause.begin, clause.end)
        if place < 0 or clause.asks:
            continue
        if clause.after_contrast or _faulted(judged, clause.sentence):
            return Cue("allergy", view.quote(clause.begin, clause.end))
    return None


def _named(view: View, begin: int, end: int) -> int:
    return max(view.bare.find(name, begin, end) for name in _NAMES)


def _faulted(judged: list[Judged], sentence: int) -> bool:
    """Tell whether a sentence finds more fault than not."""
    beside = [part for part in judged if part.clause.sentence == sentence]
    said = fsum(one.value for part in beside for one in part.opinions)
    return said - sum(len(part.denied) for part in beside) < 0
