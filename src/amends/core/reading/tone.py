"""Which way the words of a text lean, by a table that learnt from many texts.

It is asked beside the rules: it knows no aspect and no "but", and it has something
to say where no entry of the lists stands.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from amends.core.reading.evidence import Evidence, salt

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BITS = 19
_MOST = 400


class Lean(NamedTuple):
    """How likely a text is bad, calm or good; the three make one."""

    bad: float
    calm: float
    good: float


NOWHERE = Lean(0.0, 1.0, 0.0)


class _Table(NamedTuple):
    weights: npt.NDArray[np.int8]
    unit: float
    languages: frozenset[str]


@cache
def _table() -> _Table:
    import numpy as np  # noqa: PLC0415 - a page that reads nothing need not carry it

    here = files(__package__)
    with as_file(here / "moods.npy") as path:
        weights = np.load(path, allow_pickle=False)
    card = json.loads((here / "moods.json").read_text("utf-8"))
    return _Table(weights, float(card["unit"]), frozenset(card["languages"]))


@cache
def _evidence(language: str) -> Evidence:
    return Evidence(_table().weights, (0, salt(language)), pairs=True)


def lean(words: list[str], language: str) -> Lean:
    """Return how a text leans; without words, or in a strange language, nowhere."""
    return leans([words], [language])[0]


def leans(texts: Sequence[list[str]], languages: Sequence[str]) -> list[Lean]:
    """Return how each text leans, in its own language; each as ``lean`` would."""
    known = _table().languages
    places: dict[str, list[int]] = defaultdict(list)
    for at, (words, language) in enumerate(zip(texts, languages, strict=True)):
        if words and language in known:
            places[language].append(at)
    made = [NOWHERE] * len(texts)
    for language, ours in places.items():
        said = [texts[at][:_MOST] for at in ours]
        scores = _evidence(language).totals(said).tolist()
        for at, words, one in zip(ours, said, scores, strict=True):
            made[at] = _share(one, len(words))
    return made


def _share(scores: list[int], words: int) -> Lean:
    unit = _table().unit / words**0.5
    weighed = [score * unit for score in scores]
    top = max(weighed)
    bad, calm, good = (exp(score - top) for score in weighed)
    whole = bad + calm + good
    return Lean(bad / whole, calm / whole, good / whole)
