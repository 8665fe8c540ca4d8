"""What a review is about and what a reply touches, in broad topics."""

from __future__ import annotations

from amends.core.guard.matter import Matter
from amends.core.guard.passage import Passage, Span

_LONG_ENOUGH = 5


def topics(passage: Passage) -> set[str]:
    """Return the names of the topics that the text touches outside of stock phrases."""
    stock = passage.places("robotic.strong") + passage.places("robotic.weak")
    return {
        name
        for name, places in passage.hits.items()
        if name.startswith("topics.")
        and any(not _inside(place, stock) for place in places)
    }


def _inside(place: Span, stock: list[Span]) -> bool:
    return any(start <= place[0] < end for start, end in stock)


def shared_topics(matter: Matter) -> set[str]:
    """Return the topics that reply and review share."""
    return topics(matter.review) & topics(matter.reply)


def stems(passage: Passage, *, length: int = _LONG_ENOUGH) -> set[str]:
    """Return the beginnings of the longer words: inflected forms share them."""
    return {word[:length] for word in passage.words if len(word) >= length}
