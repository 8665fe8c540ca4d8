"""What a clause is about where no entry of the word lists says it.

A table learnt from all entries and from clauses of customers' speech: it knows the
words beside the entries and their other forms. It is asked after the rules only.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import as_file, files
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from amends.core.reading.evidence import Evidence, salt
from amends.core.reading.weighing import Weighing

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BITS = 17
_MOST = 40


class Gist(NamedTuple):
    """An aspect, and how likely a clause is about it (0 to 1)."""

    aspect: str
    sure: float


NO_GIST = Gist("", 0.0)


class _Table(NamedTuple):
    weights: npt.NDArray[np.int8]
    unit: float
    aspects: tuple[str, ...]
    languages: frozenset[str]


@cache
def _table() -> _Table:
    import numpy as np  # noqa: PLC0415 - a page that reads nothing need not carry it

    here = files(__package__)
    with as_file(here / "aspects.npy") as path:
        weights = np.load(path, allow_pickle=False)
    card = json.loads((here / "aspects.json").read_text("utf-8"))
    return _Table(
        weights,
        float(card["unit"]),
        tuple(card["aspects"]),
        frozenset(card["languages"]),
    )


@cache
def _evidence(language: str) -> Evidence:
    return Evidence(_table().weights, (0, salt(language)), pairs=True)


@cache
def _weighing() -> Weighing:
    return Weighing(_table().unit, _MOST)


def gist(words: list[str], language: str, *, without: frozenset[str]) -> Gist:
    """Return the likeliest aspect of a clause, none of those ``without``.

    Without words, or in a strange language, there is none.
    """
    if not words:
        return NO_GIST
    return gists([words], language, [without])[0]


def gists(
    clauses: list[list[str]], language: str, without: list[frozenset[str]]
) -> list[Gist]:
    """Return the gist of each clause of one language; none may be without words."""
    known = _table()
    if not clauses or language not in known.languages:
        return [NO_GIST] * len(clauses)
    said = [words[:_MOST] for words in clauses]
    counts = list(map(len, said))
    totals = _evidence(language).totals(said)
    places, wholes = _weighing().weigh(totals, counts)
    units = [known.unit / count**0.5 for count in counts]
    return [
        _likeliest(*one)
        for one in zip(totals, places, units, wholes, without, strict=True)
    ]


def _likeliest(
    scores: npt.NDArray[np.int32],
    place: int,
    unit: float,
    whole: float,
    without: frozenset[str],
) -> Gist:
    """Return the first among the aspects that are worth a thought."""
    aspects = _table().aspects
    if place == len(aspects):
        return NO_GIST
    if aspects[place] not in without:
        return Gist(aspects[place], 1.0 / whole)
    listed = scores.tolist()
    places = [at for at, aspect in enumerate(aspects) if aspect not in without]
    second = max(places, key=listed.__getitem__)
    return Gist(aspects[second], exp((listed[second] - listed[place]) * unit) / whole)
