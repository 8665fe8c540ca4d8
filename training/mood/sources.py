"""What the table of moods is learnt from: texts, word valences and word lists."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from amends.core.languages.shelf import readable, table
from amends.core.reading.binding import groups
from training.corpus import held_back, order, spelt_out, texts
from training.phrases import phrases

NEGATIVE, NEUTRAL, POSITIVE = range(3)
_SIDES = {"neg": NEGATIVE, "neu": NEUTRAL, "pos": POSITIVE}
_SUBTITLES = "xed_"
_REVIEWS_OF_A_SIDE = 2500
Sample = tuple[str, str, int, int]
"""Language, text, side and how often it counts."""


def labelled(folder: Path) -> Iterator[Sample]:
    """Return the texts of the data that are not held back; reviews count thrice."""
    for one in texts(folder):
        film = one.source.startswith(_SUBTITLES)
        # What shows no emotion in a film is not what a calm customer writes.
        known = one.polarity in _SIDES and not (film and one.polarity == "neu")
        if known and not held_back(one.text):
            weight = 1 if film else 3
            yield one.lang, one.text, _SIDES[one.polarity], weight


def valences(folder: Path) -> Iterator[Sample]:
    """Return the words of the lexicons with a clear valence, each as a text."""
    for language, word, value in (*_estonian(folder), *_afinn(folder)):
        if value:
            side = POSITIVE if value > 0 else NEGATIVE
            yield language, word, side, 3 + (abs(value) > 2)


def _estonian(folder: Path) -> Iterator[tuple[str, str, int]]:
    with gzip.open(
        folder / "et_eki_valence.csv.gz", "rt", encoding="utf-8", newline=""
    ) as lines:
        for row in csv.reader(lines):
            if len(row) > 1 and row[1].lstrip("-").isdigit():
                yield "et", row[0].strip().lower(), int(row[1])


def _afinn(folder: Path) -> Iterator[tuple[str, str, int]]:
    for path in sorted(folder.glob("afinn_??.tsv.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                word, _, value = line.rstrip("\n").rpartition("\t")
                yield path.name[6:8], word.lower(), int(value)


def written() -> Iterator[Sample]:
    """Return the phrases written for the project, alone and put together.

    There are twice as many bad ones; both sides of a language weigh alike, so that
    what nobody has heard yet is not taken for bad.
    """
    sides: dict[str, tuple[list[str], list[str]]] = {}
    for one in phrases():
        if one.is_good is not None:
            sides.setdefault(one.lang, ([], []))[not one.is_good].append(one.text)
    for language, (good, bad) in sides.items():
        for text in good:
            yield language, text, POSITIVE, 6 * len(bad) // max(len(good), 1)
        for text in bad:
            yield language, text, NEGATIVE, 6
        yield from together(f"{language} phrases", language, good, bad)


def listed() -> Iterator[Sample]:
    """Return the entries of the word lists, alone, denied, and put together."""
    for language in readable():
        good, bad = _judging(language)
        for side, words in ((POSITIVE, good), (NEGATIVE, bad)):
            for word in words:
                yield language, word, side, 4
        yield from _denied(language, good, bad)
        yield from together(language, language, good, bad)
        for word in _calm(language):
            yield language, word, NEUTRAL, 1


def _judging(language: str) -> tuple[list[str], list[str]]:
    good: set[str] = set()
    bad: set[str] = set()
    moods = table(language, "moods")
    for into, side in ((good, "good"), (bad, "bad")):
        for lists in (moods.get(side, {}), *table(language, "aspects").values()):
            for strength in ("mild", "plain", "strong", side):
                into.update(lists.get(strength, ()))
    for group, words in moods.get("bound", {}).items():
        value = groups()[group].value if group in groups() else 0
        if value:
            (good if value > 0 else bad).update(words)
    return _whole(good), _whole(bad)


def _whole(written: set[str]) -> list[str]:
    """Return entries as they might stand in a text; a stem stands for its word."""
    found = {
        text.replace("*", "").replace(" _ ", " ")
        for one in written
        for text in islice(spelt_out(one), 6)
    }
    return sorted(text for text in found if text.strip())


def _denied(language: str, good: list[str], bad: list[str]) -> Iterator[Sample]:
    """Return what a negator makes of a word; the rules know it far better."""
    negators = _whole(
        set(table(language, "moods").get("scope", {}).get("negators", ()))
    )
    for number, negator in enumerate(negators[:8]):
        for word in good[number::16]:
            yield language, f"{negator} {word}", NEGATIVE, 1
        for word in bad[number::48]:
            yield language, f"{negator} {word}", POSITIVE, 1


def together(
    name: str, language: str, good: list[str], bad: list[str]
) -> Iterator[Sample]:
    """Return made-up reviews: entries of one side, now and then one of the other."""
    if not good or not bad:
        return
    for side, own, other in ((POSITIVE, good, bad), (NEGATIVE, bad, good)):
        for number in range(_REVIEWS_OF_A_SIDE):
            picks = order(f"{name} {side} {number}")
            size = 2 + picks[0] % 5
            parts = [
                own[int.from_bytes(picks[2 * at + 1 : 2 * at + 3]) % len(own)]
                for at in range(size)
            ]
            if picks[30] % 4 == 0 and size > 3:
                parts[picks[31] % size] = other[picks[29] * 7 % len(other)]
            yield language, ". ".join(parts), side, 2


def _calm(language: str) -> list[str]:
    """Return what is said without judging: things, questions, times."""
    aspects = table(language, "aspects").values()
    calm = {word for lists in aspects for word in lists.get("topics", ())}
    calm |= set(table(language, "requests").get("kind", {}).get("question", ()))
    return _whole(calm)
