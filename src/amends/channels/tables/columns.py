"""Guess which column means what, by its name and by what stands in it."""

from __future__ import annotations

import tomllib
import unicodedata
from collections.abc import Sequence
from importlib.resources import files
from itertools import islice

from amends.channels.tables.row import Row, Table
from amends.channels.tables.values import stars, when

FIELDS = (
    "id",
    "text",
    "title",
    "stars",
    "author",
    "written_at",
    "location",
    "url",
    "lang",
    "email",
    "phone",
    "site",
    "order",
    "reply",
    "reply_at",
)
"""What a column can be mapped to; ``text`` or ``stars`` is needed."""

Mapping = dict[str, str]
"""Field → column."""

SAMPLE = 200
NAMES: dict[str, list[str]] = tomllib.loads(
    files(__package__).joinpath("names.toml").read_text("utf-8")
)
OWN_ID = "/reviews/"
"""Google's own name of a review is a path, in a column called name."""


def guess(table: Table) -> Mapping:
    """Return the most likely mapping; a field that is not found is left out."""
    rows = list(islice(table.rows(), SAMPLE))
    mapping: Mapping = {}
    free = list(table.columns)
    if any(OWN_ID in row.cells.get("name", "") for row in rows):
        mapping["id"] = "name"
        free.remove("name")
    for field in FIELDS:
        column = _named(field, free)
        if column is not None and field not in mapping:
            mapping[field] = column
            free.remove(column)
    for field, looks in (("written_at", _dates), ("stars", _stars), ("text", _prose)):
        if field not in mapping and free:
            share, column = max((looks(rows, column), column) for column in free)
            if share > 0.6:
                mapping[field] = column
                free.remove(column)
    return mapping


def plain(name: str) -> str:
    """Return a column's name without case, accents and punctuation."""
    letters = unicodedata.normalize("NFKD", name.casefold())
    spaced = (
        letter if letter.isalnum() else " "
        for letter in letters
        if not unicodedata.combining(letter)
    )
    return " ".join("".join(spaced).split())


def _named(field: str, columns: Sequence[str]) -> str | None:
    names = {plain(column): column for column in reversed(columns)}
    for known in NAMES[field]:
        if plain(known) in names:
            return names[plain(known)]
    # The last part of a nested name, such as reviewer.displayName.
    nested = [name for name in reversed(columns) if not name.startswith("reviewReply")]
    tails = {plain(column.rpartition(".")[2]): column for column in nested}
    found = (tails[plain(known)] for known in NAMES[field] if plain(known) in tails)
    return next(found, None)


def _filled(rows: Sequence[Row], column: str) -> list[str]:
    cells = (row.cells.get(column, "").strip() for row in rows)
    return [cell for cell in cells if cell]


def _dates(rows: Sequence[Row], column: str) -> float:
    cells = _filled(rows, column)
    dated = [cell for cell in cells if not cell.isdigit() and when(cell) is not None]
    return len(dated) / len(cells) if cells else 0


def _stars(rows: Sequence[Row], column: str) -> float:
    cells = _filled(rows, column)
    return sum(stars(cell) is not None for cell in cells) / len(cells) if cells else 0


def _prose(rows: Sequence[Row], column: str) -> float:
    """Return 0..1: the share of cells with several words, the longer the better."""
    cells = _filled(rows, column)
    if not cells:
        return 0
    words = sum(len(cell.split()) for cell in cells) / len(cells)
    return sum(" " in cell for cell in cells) / len(cells) * min(1, words / 4)
