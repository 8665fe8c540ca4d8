"""Which language to read a text in: by its letters, then by the words we know."""

from __future__ import annotations

from amends.core.languages.shelf import FULL
from amends.core.reading.folding import View
from amends.core.reading.hits import Hit, find
from amends.core.reading.language import UNKNOWN, Guess, identify
from amends.core.reading.lexicon import Lexicon, lexicon

_SURE = 100.0
_SURE_WHEN_SHORT = 200.0
_SURE_OF_ANOTHER = 60.0
_SHORT = 60
_LONGEST_DOUBT = 400
_EXPLAINED = 0.35


def understood(view: View, hint: str | None) -> tuple[str, Lexicon, list[Hit]]:
    """Return the language, its lexicon and the hits of a text.

    Where the letters leave a doubt (few words, no diacritics, kin languages) the
    language whose entries cover most of the text is taken.
    """
    guess = identify(view.low, hint)
    words = lexicon(guess.lang)
    hits = find(view, words)
    if hint or _certain(guess, len(view.low)):
        return guess.lang, words, hits
    if _covered(hits) > len(view.low) * _EXPLAINED:
        return guess.lang, words, hits
    best, most = (guess.lang, words, hits), 1.3 * _covered(hits) + 2
    for language in FULL:
        if language != guess.lang:
            other = lexicon(language)
            found = find(view, other)
            if _covered(found) > most:
                best, most = (language, other, found), _covered(found)
    return best


def _certain(guess: Guess, size: int) -> bool:
    if size > _LONGEST_DOUBT or guess.lead >= _SURE_WHEN_SHORT:
        return True
    if guess.lang not in FULL and guess.lang != UNKNOWN:
        return guess.lead >= _SURE_OF_ANOTHER
    return size >= _SHORT and guess.lead >= _SURE


def _covered(hits: list[Hit]) -> int:
    """Return how many characters the hits of a lexicon explain."""
    covered, reach = 0, 0
    for hit in hits:
        if hit.ref != "emoji":
            covered += max(0, hit.end - max(hit.begin, reach))
            reach = max(reach, hit.end)
    return covered
