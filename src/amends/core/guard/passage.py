"""A text read once: its folded letters, sentences, languages and phrases."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from amends.core.guard.folding import fold
from amends.core.guard.phrasebook import Hits, phrasebook
from amends.core.guard.sentences import sentences
from amends.core.guard.spelt_numbers import digits_for_words
from amends.core.guard.tongues import Tongues, heard
from amends.core.languages.shelf import FULL

Span = tuple[int, int]

_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_ADDRESS = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w.-]{1,80}|(?:https?://|www\.)\S{1,300}"
)
LONGEST = 40_000
"""Words are weighed up to here; what is longer no channel would publish."""


class Passage:
    """A text and what its words say, each worked out when first asked for."""

    def __init__(
        self, text: str, languages: Iterable[str] | None = None, part: str = "reply"
    ) -> None:
        self.text = text
        self._part = part
        self._given = None if languages is None else tuple(languages)

    @cached_property
    def folded(self) -> str:
        """The text in small letters without accents, place for place."""
        return fold(self.text[:LONGEST])

    @cached_property
    def said(self) -> str:
        """The folded text with addresses blanked and spelt-out sums as digits."""
        plain = _ADDRESS.sub(lambda found: "·" * len(found[0]), self.folded)
        return digits_for_words(plain)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Each sentence's (start, end)."""
        return sentences(self.folded, self.text)

    @cached_property
    def tongues(self) -> Tongues:
        """The languages that are heard in it."""
        return heard(self.folded)

    @cached_property
    def languages(self) -> tuple[str, ...]:
        """The fully known languages whose phrases are worth looking for here."""
        if self._given is not None:
            return self._given
        return tuple(tongue for tongue in FULL if self.tongues.may_be(tongue))

    @cached_property
    def hits(self) -> Hits:
        """All phrases found, under the names of their lists."""
        found: Hits = {}
        for language in self.languages:
            for name, places in (
                phrasebook(language, self._part).hits(self.said, self.sentences).items()
            ):
                found.setdefault(name, []).extend(places)
        return found

    def places(self, name: str) -> list[Span]:
        """Return where phrases of the list ``name`` stand, in order."""
        return sorted(self.hits.get(name, ()))

    def says(self, *names: str) -> bool:
        """Tell whether a phrase of any of these lists is there."""
        return any(name in self.hits for name in names)

    def sentence(self, place: int) -> Span:
        """Return the sentence around a place."""
        starts = [start for start, _ in self.sentences]
        return self.sentences[bisect_right(starts, place) - 1] if starts else (0, 0)

    def within(self, name: str, span: Span) -> list[Span]:
        """Return the phrases of a list that begin inside ``span``."""
        return [
            place for place in self.hits.get(name, ()) if span[0] <= place[0] < span[1]
        ]

    def free(self, name: str, excuse: str) -> list[Span]:
        """Return phrases of ``name`` whose sentence holds no phrase of ``excuse``."""
        if excuse not in self.hits:
            return self.places(name)
        return [
            place
            for place in self.places(name)
            if not self.within(excuse, self.sentence(place[0]))
        ]

    @cached_property
    def tokens(self) -> tuple[Span, ...]:
        """Each word's (start, end)."""
        return tuple(word.span() for word in _TOKEN.finditer(self.folded))

    def within_words(self, span: Span) -> list[str]:
        """Return the folded words that begin inside ``span``."""
        return [
            self.folded[start:end]
            for start, end in self.tokens
            if span[0] <= start < span[1]
        ]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The folded words in order."""
        return tuple(self.folded[start:end] for start, end in self.tokens)
