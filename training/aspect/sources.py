"""What the table of aspects is learnt from: word lists, phrases, and films for none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from amends.core.languages.shelf import readable, table
from amends.core.reading.taxonomy import ASPECTS
from training.corpus import held_back, spelt_out, texts
from training.phrases import phrases

NOTHING = len(ASPECTS)
PLACES = {aspect: place for place, aspect in enumerate(ASPECTS)}
_FILMS_OF_A_LANGUAGE = 5000
_LONGEST_FILM = 120
_OF_A_CLAUSE, _OF_A_WORD = 8, 4
Sample = tuple[str, str, int, int]
"""Language, text, class and how often it counts."""


def listed() -> Iterator[Sample]:
    """Return the entries of the word lists; a bare name of a thing counts least."""
    for language in readable():
        for aspect, lists in table(language, "aspects").items():
            for name, weight in (("topics", 1), ("good", 2), ("bad", 2)):
                for text in whole(lists.get(name, ())):
                    yield language, text, PLACES[aspect], weight


def whole(written: list[str] | tuple[str, ...]) -> list[str]:
    """Return entries as they might stand in a text; a stem stands for its word."""
    found = {
        text.replace("*", "").replace(" _ ", " ")
        for one in written
        for text in islice(spelt_out(one), 6)
    }
    return sorted(text for text in found if text.strip())


def written() -> Iterator[Sample]:
    """Return the phrases and the words written for the project."""
    for one in phrases():
        weight = _OF_A_WORD if one.is_good is None else _OF_A_CLAUSE
        yield one.lang, one.text, PLACES[one.aspect], weight


def about_nothing(folder: Path) -> Iterator[Sample]:
    """Return film subtitles, which are hardly ever about a business."""
    count: dict[str, int] = {}
    for one in texts(folder):
        short = len(one.text) <= _LONGEST_FILM
        if short and one.source.startswith("xed_") and not held_back(one.text):
            count[one.lang] = count.get(one.lang, 0) + 1
            if count[one.lang] <= _FILMS_OF_A_LANGUAGE:
                yield one.lang, one.text, NOTHING, 1
