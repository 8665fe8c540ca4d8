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

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BITS = 17
_MOST = 40
_HOPELESS = 12.0


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


def gist(words: list[str], language: str, *, without: frozenset[str]) -> Gist:
    """Return the likeliest aspect of a clause, none of those ``without``.

    Without words, or in a strange language, there is none.
    """
    known = _table()
    if not words or language not in known.languages:
        return NO_GIST
    said = words[:_MOST]
    unit = known.unit / len(said) ** 0.5
    scores = _evidence(language).total(said).tolist()
    top = max(scores)
    hopeless = top - _HOPELESS / unit
    whole = sum([exp((score - top) * unit) for score in scores if score > hopeless])
    nothing = len(known.aspects)
    place = scores.index(top)
    if place < nothing and known.aspects[place] in without:
        places = [at for at in range(nothing) if known.aspects[at] not in without]
        place = max(places, key=scores.__getitem__)
    if place == nothing:
        return NO_GIST
    return Gist(known.aspects[place], exp((scores[place] - top) * unit) / whole)
