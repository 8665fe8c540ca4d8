"""Which language to read a text in: by its letters, then by the words we know."""

from __future__ import annotations

from amends.core.reading.folding import View
from amends.core.reading.hits import Hit, find
from amends.core.reading.language import Guess, identify_many
from amends.core.reading.lexicon import Lexicon, languages, lexicon

_SURE = 0.9
_LONGEST_DOUBT = 400


Understood = tuple[str, Lexicon, list[Hit]]
"""The language of a text, its lexicon and what is found of it."""


def understood(views: list[View], hints: list[str | None]) -> list[Understood]:
    """Return the language, its lexicon and the hits of each text.

    Where the letters leave a doubt (few words, no diacritics, kin languages) the
    language among the likely ones whose entries cover most of the text is taken.
    """
    guesses = identify_many([view.words() for view in views], hints)
    made: dict[int, Understood] = {}
    # One language after the other: its lists stay near the processor.
    for at in sorted(range(len(views)), key=lambda at: guesses[at].lang):
        made[at] = _read_in(guesses[at], views[at], hinted=bool(hints[at]))
    return [made[at] for at in range(len(views))]


def _read_in(guess: Guess, view: View, *, hinted: bool) -> Understood:
    words = lexicon(guess.lang)
    hits = find(view, words)
    if hinted or guess.sure >= _SURE or len(view.low) > _LONGEST_DOUBT:
        return guess.lang, words, hits
    return _covering((guess.lang, words, hits), guess, view)


def _covering(best: Understood, guess: Guess, view: View) -> Understood:
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
