"""Tell the language of a text by its letters, in microseconds and without a network."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import as_file, files
from math import exp, fsum
from typing import NamedTuple

from amends.core.reading.evidence import Evidence

BITS = 16
UNKNOWN = "und"
_ENOUGH, _MOST = 16, 40
# Latin, Greek and Cyrillic end here, but for letters with two marks.
_SCRIPTS_END = "\u0530"
_TWO_MARKS = "\u1e00", "\u2000"
_SETTLED = 0.999
_FEWEST = 3
_SURE = 0.35
_FEWEST_AGAINST = 4
_HOPELESS = 10.0
_NEAR = 0.02


class Guess(NamedTuple):
    """A language, how sure it is (0 to 1), and the others that it may also be."""

    lang: str
    sure: float
    near: tuple[str, ...] = ()


class Table(NamedTuple):
    """The table of languages, what its columns stand for and what its unit is worth."""

    evidence: Evidence
    labels: tuple[str, ...]
    unit: float


@cache
def table() -> Table:
    """Return the table that ships with the reader, loaded with the first text."""
    import numpy as np  # noqa: PLC0415 - a page that reads nothing need not carry it

    here = files(__package__)
    with as_file(here / "languages.npy") as path:
        weights = np.load(path, allow_pickle=False)
    card = json.loads((here / "languages.json").read_text("utf-8"))
    return Table(Evidence(weights), tuple(card["labels"]), float(card["unit"]))


def likely(texts: list[list[str]]) -> list[list[tuple[float, str]]]:
    """Return for each text the labels worth a thought and their shares, best first.

    No text may be without words.
    """
    import numpy as np  # noqa: PLC0415 - a page that reads nothing need not carry it

    known = table()
    scores = known.evidence.totals(texts)
    tops = scores.max(axis=1).tolist()
    units = [known.unit / len(words) ** 0.5 for words in texts]
    least = [top - _HOPELESS / unit for top, unit in zip(tops, units, strict=True)]
    raised: list[list[tuple[float, str]]] = [[] for _ in texts]
    for place in (scores.ravel() > np.repeat(least, scores.shape[1])).nonzero()[0]:
        row, column = divmod(int(place), scores.shape[1])
        share = exp((int(scores[row, column]) - tops[row]) * units[row])
        raised[row].append((share, known.labels[column]))
    return [_ranked(one) for one in raised]


def _ranked(raised: list[tuple[float, str]]) -> list[tuple[float, str]]:
    # Exact: one Python adds otherwise than the next.
    whole = fsum([share for share, _ in raised])
    return sorted([(share / whole, label) for share, label in raised], reverse=True)


def identify(words: list[str], hint: str | None = None) -> Guess:
    """Return the language of a text by its words, ``und`` where it is unsure.

    A hint is believed unless the text speaks clearly for another language; a hint
    that the table does not know is believed always.
    """
    return identify_many([words], [hint])[0]


def identify_many(texts: list[list[str]], hints: list[str | None]) -> list[Guess]:
    """Return the languages of many texts, each as ``identify`` would."""
    ours = [_of_our_scripts(words) for words in texts]
    told = [_told(hint) for hint in hints]
    guesses = [_at_once(*one) for one in zip(ours, told, strict=True)]
    doubted = [at for at, guess in enumerate(guesses) if guess is None]
    found = likely([ours[at][:_ENOUGH] for at in doubted]) if doubted else []
    again = [
        number
        for number, at in enumerate(doubted)
        if found[number][0][0] < _SETTLED and len(ours[at]) > _ENOUGH
    ]
    if again:
        longer = likely([ours[doubted[number]][:_MOST] for number in again])
        for number, one in zip(again, longer, strict=True):
            found[number] = one
    for at, one in zip(doubted, found, strict=True):
        guesses[at] = _guess(one, told[at])
    return [guess for guess in guesses if guess is not None]


def _told(hint: str | None) -> str | None:
    return hint.lower().split("-")[0].split("_")[0] if hint else None


def _of_our_scripts(words: list[str]) -> list[str]:
    if words and max(words) >= _SCRIPTS_END:
        return [word for word in words if _in_our_scripts(word)]
    return words


def _at_once(words: list[str], told: str | None) -> Guess | None:
    """Return what needs no table: a hint beside few words, or nothing to go by."""
    few = len(words) < _FEWEST and sum(map(len, words)) < _FEWEST
    if told and (few or len(words) < _FEWEST_AGAINST or told not in table().labels):
        return Guess(told, 1.0)
    return Guess(UNKNOWN, 0.0) if few else None


def _guess(found: list[tuple[float, str]], told: str | None) -> Guess:
    sure, best = found[0]
    near = [label for share, label in found if share > _NEAR]
    if told and told in near:
        return Guess(told, 1.0)
    return Guess(best if sure >= _SURE else UNKNOWN, sure, tuple(near))


def _in_our_scripts(word: str) -> bool:
    """Tell whether a word is written as one of our languages may be."""
    first, last = _TWO_MARKS
    return word[0] < _SCRIPTS_END or first <= word[0] < last
