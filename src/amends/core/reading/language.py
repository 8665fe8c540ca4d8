"""Tell the language of a text by its letters, in microseconds and without a network."""

from __future__ import annotations

import json
import re
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

from amends.core.reading.evidence import Evidence
from amends.core.reading.kernel import WORD

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

BITS = 16
_MASKED = re.compile(r"@\w+")
_HEAD = 600
UNKNOWN = "und"
_MOST = 40
_FEWEST = 3
_SURE = 0.35
_AGAINST_HINT = 0.02
_WORDS_AGAINST_HINT = 4
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


def probabilities(words: list[str]) -> npt.NDArray[np.float64]:
    """Return how likely each label of the table is; there must be a word."""
    import numpy as np  # noqa: PLC0415 - the same

    known = table()
    scores = known.evidence.total(words) * (known.unit / len(words) ** 0.5)
    raised = np.exp(scores - scores.max())
    shares: npt.NDArray[np.float64] = raised / raised.sum()
    return shares


def identify(low: str, hint: str | None = None) -> Guess:
    """Return the language of a text in small letters, ``und`` where it is unsure.

    A hint is believed unless the text speaks clearly for another language; a hint
    that the table does not know is believed always.
    """
    told = hint.lower().split("-")[0].split("_")[0] if hint else None
    words = WORD.findall(_MASKED.sub(" ", low) if "@" in low else low, 0, _HEAD)[:_MOST]
    labels = table().labels
    if not words or (told and told not in labels):
        return Guess(told or UNKNOWN, 1.0 if told else 0.0)
    shares = probabilities(words)
    best = int(shares.argmax())
    sure = float(shares[best])
    if told:
        hinted = float(shares[labels.index(told)])
        if hinted > _AGAINST_HINT or len(words) < _WORDS_AGAINST_HINT:
            return Guess(told, 1.0)
    near = tuple(labels[place] for place in (shares > _NEAR).nonzero()[0])
    if sure < _SURE or sum(map(len, words)) < _FEWEST:
        return Guess(UNKNOWN, sure, near)
    return Guess(labels[best], sure, near)
