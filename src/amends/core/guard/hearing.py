"""How like harm a sentence sounds where no phrase of the lists says it.

A table learnt from sentences of replies in every tone, harmful ones and near misses
that are good. It is asked beside the lists and never instead of them.
"""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import as_file, files
from math import exp
from typing import TYPE_CHECKING, NamedTuple

from amends.core.guard import beginnings, notions
from amends.core.guard.folding import fold
from amends.core.reading.evidence import Evidence, salt

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BITS = 17
FINDINGS = (
    "anger",
    "threat",
    "accuses-fake",
    "blame",
    "review-for-reward",
    "asks-private-in-public",
    "asks-to-change",
    "fact-not-public",
    "sensitive-fact",
    "unsupported-claim",
    "public-remedy",
    "conditional-apology",
    "over-apology",
    "advertising",
    "robotic",
    "admits-liability",
    "promise-beyond-policy",
)
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"://|@|www\.")
_MOST = 60
FEW = 4
"""Of fewer words nothing can be heard."""


class _Table(NamedTuple):
    weights: npt.NDArray[np.int8]
    unit: float
    languages: frozenset[str]


@cache
def _table() -> _Table:
    import numpy as np  # noqa: PLC0415 - a page that guards nothing need not carry it

    here = files(__package__)
    with as_file(here / "harms.npy") as path:
        weights = np.load(path, allow_pickle=False)
    card = json.loads((here / "harms.json").read_text("utf-8"))
    return _Table(weights, float(card["unit"]), frozenset(card["languages"]))


@cache
def _evidence(language: str) -> Evidence:
    return Evidence(_table().weights[: 1 << BITS], (0, salt(language)), pairs=True)


def _heard(words: list[str], language: str) -> list[int]:
    """Return what words, their pairs and their notions say for each finding."""
    weights = _table().weights
    total = _evidence(language).total(words)
    begun = beginnings.rows(words, language, BITS)
    total += weights.take(begun, axis=0).sum(axis=0, dtype=total.dtype)
    carried = notions.rows(words, language) + (1 << BITS)
    total += weights.take(carried, axis=0).sum(axis=0, dtype=total.dtype)
    scores: list[int] = total.tolist()
    return scores


def spoken(text: str) -> list[str]:
    """Return the words of a text as the table knows them: folded, without figures."""
    return folded_words(fold(text))


def folded_words(folded: str) -> list[str]:
    """Return the words of a folded text, without figures and addresses.

    The key in a link is chance, and chance sounds like anything.
    """
    if _ADDRESS.search(folded):
        # Word by word: one pattern for all would look twice at what has no space.
        kept = (part for part in folded.split() if not _ADDRESS.search(part))
        folded = " ".join(kept)
    return _WORD.findall(folded)


def shares(words: list[str], language: str) -> dict[str, float]:
    """Return how the chance is shared among the findings; what is missing is good.

    Nothing is heard of a few words and of strange ones.
    """
    known = _table()
    if len(words) < FEW or language not in known.languages:
        return {}
    said = words[:_MOST]
    unit = known.unit / len(said) ** 0.5
    scores = _heard(said, language)
    top = max(scores)
    raised = [exp((score - top) * unit) for score in scores]
    whole = sum(raised)
    return {
        finding: one / whole for finding, one in zip(FINDINGS, raised, strict=False)
    }
