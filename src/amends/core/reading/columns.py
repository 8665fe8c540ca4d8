"""Many texts in, one column for each field of the contract out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from amends.core.nouns import Feedback
from amends.core.reading.contract import as_json
from amends.core.reading.reader import read_many

COLUMNS = (
    *("lang", "polarity", "stars", "kind", "aspects", "urgent", "wants", "writer"),
    *("when", "praised_people", "personal_data", "confidence"),
)


class Arrow(Protocol):
    """A column of texts as Arrow and its kin keep it."""

    def to_pylist(self) -> list[Any]:
        """Return its values; an absent one is None."""


def read_columns(texts: Iterable[str | None] | Arrow) -> dict[str, list[Any]]:
    """Return the readings of texts as columns, each in the order of the texts.

    The answers are those of ``read``; an absent text is read as an empty one.
    """
    said = texts if isinstance(texts, Iterable) else texts.to_pylist()
    made: dict[str, list[Any]] = {name: [] for name in COLUMNS}
    written = (Feedback("" if text is None else str(text)) for text in said)
    for reading in read_many(written):
        answer = as_json(reading)
        for name, column in made.items():
            column.append(answer[name])
    return made
