"""Marking: a text cut into passages, so that evidence can be shown where it stands.

Called by the component ``marked``. Never changes a letter of the text.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that prove something: the quote, what it says, and how it sounds.

    ``tone`` is neg, pos, mix, neu, urgent or private.
    """

    quote: str
    label: str
    tone: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of the text under the same evidence; plain text has none."""

    text: str
    evidence: tuple[Evidence, ...]

    @property
    def label(self) -> str:
        """What all the evidence says, joined for one tooltip."""
        return " · ".join(dict.fromkeys(item.label for item in self.evidence))

    @property
    def tone(self) -> str:
        """The tone of the weightiest evidence."""
        order = ("urgent", "private", "neg", "mix", "pos", "neu")
        return min((item.tone for item in self.evidence), key=order.index)


def passages(text: str, evidence: Iterable[Evidence]) -> list[Passage]:
    """Cut the text at each quote; joined again, the passages are the text."""
    placed = [
        (start, start + len(item.quote), item)
        for item in evidence
        if item.quote and (start := text.find(item.quote)) >= 0
    ]
    borders = {0, len(text)}
    for start, end, _ in placed:
        borders |= {start, end}
    cuts = sorted(borders)
    return [
        Passage(
            text[start:end],
            tuple(item for a, b, item in placed if a <= start and end <= b),
        )
        for start, end in pairwise(cuts)
    ]
