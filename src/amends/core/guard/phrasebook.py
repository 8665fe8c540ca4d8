"""All phrases of one language, found in a text in one walk."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick

from amends.core.guard.phrases import Phrase, phrase
from amends.core.languages.shelf import table

Hits = dict[str, list[tuple[int, int]]]


class Phrasebook:
    """Names of lists ("thanks.phrases") with their phrases, ready to be searched."""

    def __init__(self, lists: Mapping[str, Sequence[Phrase]]) -> None:
        self._names: list[str] = []
        self._sources: list[str] = []
        held: dict[str, tuple[set[int], set[int]]] = {}
        for name, entries in lists.items():
            for entry in entries:
                # A phrase with one set of anchors needs nothing more: it is in both.
                pair = entry.anchors if len(entry.anchors) == 2 else entry.anchors * 2
                for half, words in enumerate(pair):
                    for word in words:
                        held.setdefault(word, (set(), set()))[half].add(
                            len(self._names)
                        )
                self._names.append(name)
                self._sources.append(entry.expression)
        self._compiled: list[re.Pattern[str] | None] = [None] * len(self._names)
        self._held = [(frozenset(one), frozenset(two)) for one, two in held.values()]
        self._walker = AhoCorasick(list(held)) if held else None

    def hits(self, folded: str, sentences: Sequence[tuple[int, int]]) -> Hits:
        """Return, for each list, the (start, end) of its phrases, in order."""
        found: Hits = {}
        for number, indices in self._candidates(folded, sentences).items():
            start, end = sentences[number]
            for index in indices:
                pattern = self._compiled[index] or self._compile(index)
                for hit in pattern.finditer(folded, start, end):
                    found.setdefault(self._names[index], []).append(hit.span())
        for places in found.values():
            places.sort()
        return found

    def _candidates(
        self, folded: str, sentences: Sequence[tuple[int, int]]
    ) -> dict[int, set[int]]:
        """Return, for each sentence, the phrases both of whose halves are met in it."""
        if self._walker is None:
            return {}
        starts = [start for start, _ in sentences]
        matches = self._walker.find_matches_as_indexes(folded, overlapping=True)
        met: dict[int, set[int]] = {}
        for anchor, place, _ in matches:
            met.setdefault(bisect_right(starts, place) - 1, set()).add(anchor)
        return {number: self._both(anchors) for number, anchors in met.items()}

    def _both(self, anchors: set[int]) -> set[int]:
        first = set().union(*(self._held[anchor][0] for anchor in anchors))
        return first.intersection(set().union(*(self._held[a][1] for a in anchors)))

    def _compile(self, index: int) -> re.Pattern[str]:
        # Compiled when first met: most phrases of a language are never said.
        pattern = self._compiled[index] = re.compile(self._sources[index])
        return pattern


PARTS: dict[str, tuple[str, ...]] = {
    "review": ("polarity", "topics"),
    "facts": ("proof", "references", "customer"),
    "role": ("signature", "missing-disclosure"),
    "reply": (),
}
"""Which sections are looked for in which kind of text; a reply holds all but proof."""


SOURCES = ("guard", "tone")
"""The files of a language whose lists are read; what both name is joined."""


@cache
def phrasebook(language: str, part: str = "reply") -> Phrasebook:
    """Open the guard's phrases of a language; an unknown language has none."""
    tables = [table(language, name) for name in SOURCES]
    words: dict[str, str] = {
        name: f"({'|'.join(entries)})"
        for data in tables
        for name, entries in data.get("words", {}).items()
    }
    lists: dict[str, list[Phrase]] = {}
    for data in tables:
        for section, entries in data.items():
            if section != "words" and _wanted(section, part):
                _collect(section, entries, words, lists)
    return Phrasebook(lists)


def _wanted(section: str, part: str) -> bool:
    return section in PARTS[part] if PARTS[part] else section != "proof"


def _collect(
    section: str,
    entries: Mapping[str, Any],
    words: Mapping[str, str],
    lists: dict[str, list[Phrase]],
) -> None:
    for name, value in entries.items():
        if isinstance(value, list):
            held = lists.setdefault(f"{section}.{name}", [])
            held += [phrase(source, words) for source in value]
