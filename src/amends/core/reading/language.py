"""Tell the language of a text by its letters, in microseconds and without a network."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import as_file, files
from math import exp
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


def likely(words: list[str]) -> list[tuple[float, str]]:
    """Return the labels worth a thought, each with its probability, the best first."""
    known = table()
    scores = known.evidence.total(words).tolist()
    unit, top = known.unit / len(words) ** 0.5, max(scores)
    hopeless = top - _HOPELESS / unit
    raised = [
        (exp((score - top) * unit), known.labels[place])
        for place, score in enumerate(scores)
        if score > hopeless
    ]
    whole = sum([share for share, _ in raised])
    return sorted([(share / whole, label) for share, label in raised], reverse=True)


def identify(words: list[str], hint: str | None = None) -> Guess:
    """Return the language of a text by its words, ``und`` where it is unsure.

    A hint is believed unless the text speaks clearly for another language; a hint
    that the table does not know is believed always.
    """
    told = hint.lower().split("-")[0].split("_")[0] if hint else None
    if words and max(words) >= _SCRIPTS_END:
        words = [word for word in words if _in_our_scripts(word)]
    few = len(words) < _FEWEST and sum(map(len, words)) < _FEWEST
    if told and (few or len(words) < _FEWEST_AGAINST or told not in table().labels):
        return Guess(told, 1.0)
    if few:
        return Guess(UNKNOWN, 0.0)
    found = likely(words[:_ENOUGH])
    if found[0][0] < _SETTLED and len(words) > _ENOUGH:
        found = likely(words[:_MOST])
    sure, best = found[0]
    near = [label for share, label in found if share > _NEAR]
    if told and told in near:
        return Guess(told, 1.0)
    return Guess(best if sure >= _SURE else UNKNOWN, sure, tuple(near))


def _in_our_scripts(word: str) -> bool:
    """Tell whether a word is written as one of our languages may be."""
    first, last = _TWO_MARKS
    return word[0] < _SCRIPTS_END or first <= word[0] < last
