"""Which language to read a text in: by its letters, then by the words we know."""

from __future__ import annotations

from amends.core.reading.folding import View
from amends.core.reading.hits import Hit, find
from amends.core.reading.language import Guess, identify
from amends.core.reading.lexicon import Lexicon, languages, lexicon

_SURE = 0.9
_LONGEST_DOUBT = 400


def understood(view: View, hint: str | None) -> tuple[str, Lexicon, list[Hit]]:
    """Return the language, its lexicon and the hits of a text.

    Where the letters leave a doubt (few words, no diacritics, kin languages) the
    language among the likely ones whose entries cover most of the text is taken.
    """
    guess = identify(view.words(), hint)
    words = lexicon(guess.lang)
    hits = find(view, words)
    if hint or guess.sure >= _SURE or len(view.low) > _LONGEST_DOUBT:
        return guess.lang, words, hits
    return _covering((guess.lang, words, hits), guess, view)


def _covering(
    best: tuple[str, Lexicon, list[Hit]], guess: Guess, view: View
) -> tuple[str, Lexicon, list[Hit]]:
    most = 1.3 * _covered(best[2]) + 2
    for language in guess.near:
        if language != guess.lang and language in languages():
            other = lexicon(language)
            found = find(view, other)
            if _covered(found) > most:
                best, most = (language, other, found), _covered(found)
    return best


def _covered(hits: list[Hit]) -> int:
    """Return how many characters the hits of a lexicon explain."""
    covered, reach = 0, 0
    for hit in hits:
        if hit.ref != "emoji":
            covered += max(0, hit.end - max(hit.begin, reach))
            reach = max(reach, hit.end)
    return covered
