"""Tell the language of a text by its letters, in microseconds and without a network."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

from amends.core.reading.ngrams import slots

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

UNKNOWN = "und"
_WORD = re.compile(r"[^\W\d_]+")
_NOT_FINNISH = re.compile("[õü]")
_HEAD = 200
_TELLING = 2
_SETTLED = 1_000.0
_ENOUGH = 9
_CLEAR = 5.0
_AGAINST_HINT = 150.0


class Guess(NamedTuple):
    """A language and how far it leads the next one, per root of the evidence."""

    lang: str
    lead: float


class _Table(NamedTuple):
    weights: npt.NDArray[np.int8]
    labels: tuple[str, ...]


@cache
def _table() -> _Table:
    # Loaded with the first text: a page that reads nothing need not carry it.
    import numpy as np  # noqa: PLC0415

    here = files(__package__)
    with as_file(here / "languages.npy") as path:
        weights = np.load(path, allow_pickle=False)
    labels = (here / "languages.txt").read_text("utf-8").split()
    return _Table(weights, tuple(labels))


@cache
def _function_words() -> dict[str, str]:
    path = files(__package__) / "function_words.toml"
    listed = tomllib.loads(path.read_text("utf-8"))
    return {word: language for language, words in listed.items() for word in words}


def _by_function_words(low: str) -> Guess | None:
    """Return the language that two words of one language and no other tell."""
    known = _function_words()
    said = [known[word] for word in _WORD.findall(low, 0, _HEAD) if word in known]
    if len(said) >= _TELLING and len(set(said)) == 1:
        return Guess(said[0], _SETTLED)
    return None


def identify(low: str, hint: str | None = None) -> Guess:
    """Return the language of a text in small letters, ``und`` where it is unsure.

    A hint is believed unless the text speaks clearly for another language; a hint
    that the table does not know is believed always.
    """
    import numpy as np  # noqa: PLC0415 - the same

    known = hint.lower().split("-")[0].split("_")[0] if hint else None
    settled = _by_function_words(low)
    if settled is not None:
        return settled
    rows = slots(low)
    table = _table()
    if known and (known not in table.labels or len(rows) < _ENOUGH):
        return Guess(known, _CLEAR)
    if len(rows) < _ENOUGH:
        return Guess(UNKNOWN, 0.0)
    scores = table.weights[rows].sum(axis=0, dtype=np.int32)
    size = float(len(rows)) ** 0.5
    best = int(scores.argmax())
    if known:
        behind = (int(scores[best]) - int(scores[table.labels.index(known)])) / size
        if behind < _AGAINST_HINT:
            return Guess(known, _CLEAR)
    second, first = sorted(scores.tolist())[-2:]
    lead = (first - second) / size
    label = table.labels[best]
    if label == "fi" and _NOT_FINNISH.search(low):
        label = "et"
    return Guess(label if lead >= _CLEAR else UNKNOWN, lead)
