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
        self._compiled: dict[int, re.Pattern[str]] = {}
        holders: dict[str, list[int]] = {}
        for name, entries in lists.items():
            for entry in entries:
                for anchor in entry.anchors:
                    holders.setdefault(anchor, []).append(len(self._names))
                self._names.append(name)
                self._sources.append(entry.expression)
        self._holders = [tuple(indices) for indices in holders.values()]
        self._walker = AhoCorasick(list(holders)) if holders else None

    def hits(self, folded: str, sentences: Sequence[tuple[int, int]]) -> Hits:
        """Return, for each list, the (start, end) of its phrases, in order."""
        found: Hits = {}
        for index, start, end in sorted(self._candidates(folded, sentences)):
            for hit in self._pattern(index).finditer(folded, start, end):
                found.setdefault(self._names[index], []).append(hit.span())
        for places in found.values():
            places.sort()
        return found

    def _candidates(
        self, folded: str, sentences: Sequence[tuple[int, int]]
    ) -> set[tuple[int, int, int]]:
        if self._walker is None:
            return set()
        starts = [start for start, _ in sentences]
        wanted: set[tuple[int, int, int]] = set()
        matches = self._walker.find_matches_as_indexes(folded, overlapping=True)
        for anchor, place, _ in matches:
            first, last = sentences[bisect_right(starts, place) - 1]
            wanted.update((index, first, last) for index in self._holders[anchor])
        return wanted

    def _pattern(self, index: int) -> re.Pattern[str]:
        # Compiled when first met: most phrases of a language are never said.
        pattern = self._compiled.get(index)
        if pattern is None:
            pattern = self._compiled[index] = re.compile(self._sources[index])
        return pattern


PARTS: dict[str, tuple[str, ...]] = {
    "review": ("polarity", "topics"),
    "facts": ("proof", "references", "customer"),
    "role": ("signature", "missing-disclosure"),
    "reply": (),
}
"""Which sections are looked for in which kind of text; a reply may hold any but proof."""


@cache
def phrasebook(language: str, part: str = "reply") -> Phrasebook:
    """Open the guard's phrases of a language; an unknown language has none."""
    data = table(language, "guard")
    words: dict[str, str] = {
        name: f"({'|'.join(entries)})"
        for name, entries in data.get("words", {}).items()
    }
    lists: dict[str, list[Phrase]] = {}
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
            lists[f"{section}.{name}"] = [phrase(source, words) for source in value]
