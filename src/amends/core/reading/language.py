"""Tell the language of a text by its letters, in microseconds and without a network."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, NamedTuple

from amends.core.reading.ngrams import slots

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

UNKNOWN = "und"
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
        weights = np.load(path, mmap_mode="r", allow_pickle=False)
    labels = (here / "languages.txt").read_text("utf-8").split()
    return _Table(weights, tuple(labels))


def identify(low: str, hint: str | None = None) -> Guess:
    """Return the language of a text in small letters, ``und`` where it is unsure.

    A hint is believed unless the text speaks clearly for another language; a hint
    that the table does not know is believed always.
    """
    import numpy as np  # noqa: PLC0415 - the same

    known = hint.lower().split("-")[0].split("_")[0] if hint else None
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
    second = int(np.partition(scores, -2)[-2])
    lead = (int(scores[best]) - second) / size
    return Guess(table.labels[best] if lead >= _CLEAR else UNKNOWN, lead)
