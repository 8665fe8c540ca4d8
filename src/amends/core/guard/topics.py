"""What a review is about and what a reply touches, in broad topics."""

from __future__ import annotations

from amends.core.guard.matter import Matter
from amends.core.guard.passage import Passage

_LONG_ENOUGH = 5


def topics(passage: Passage) -> set[str]:
    """Return the names of the topics that the text touches."""
    return {name for name in passage.hits if name.startswith("topics.")}


def shared_topics(matter: Matter) -> set[str]:
    """Return the topics that reply and review share."""
    return topics(matter.review) & topics(matter.reply)


def stems(passage: Passage, *, length: int = _LONG_ENOUGH) -> set[str]:
    """Return the beginnings of the longer words: inflected forms share them."""
    return {word[:length] for word in passage.words if len(word) >= length}
