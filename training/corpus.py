"""The texts that may be learnt from."""

from __future__ import annotations

import csv
import gzip
import hashlib
import re
import unicodedata
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

from amends.core.languages.shelf import readable, table

# What the data set puts in the place of people and addresses says nothing.
_MASKS = re.compile(r"@\w+|<\w+>|https?://\S+")
LISTS = ("aspects", "moods", "requests", "times")


class Text(NamedTuple):
    """One text of the data, with what its source says of it."""

    lang: str
    text: str
    polarity: str
    stars: str
    source: str


def texts(folder: Path) -> Iterator[Text]:
    """Return the texts of a folder of the data, by language, in the order of a hash."""
    for path in sorted(folder.glob("*.csv.gz")):
        with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
            rows = [
                Text(
                    row["lang"],
                    _MASKS.sub(" ", row["text"]),
                    row["polarity"],
                    row["stars"],
                    row["source"],
                )
                for row in csv.DictReader(lines)
            ]
        yield from sorted(rows, key=lambda row: order(row.text))


def order(text: str) -> bytes:
    """Return what texts are sorted by: the same everywhere, and without meaning."""
    return hashlib.sha256(text.encode("utf-8", "replace")).digest()


def held_back(text: str) -> bool:
    """Tell whether a text is kept for measuring: one of ten."""
    return order(text)[0] % 10 == 0


def entries() -> Iterator[tuple[str, str]]:
    """Return (language, entry) of the word lists that stand for whole words."""
    for language in readable():
        found = {
            written for name in LISTS for written in _strings(table(language, name))
        }
        for written in sorted(found):
            words = [
                word for word in written.split() if "*" not in word and word != "_"
            ]
            for entry in spelt_out(" ".join(words)):
                yield language, entry


def _strings(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for inner in part.values():
            yield from _strings(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _strings(inner)


def spelt_out(written: str) -> Iterator[str]:
    """Return every choice that an entry gives with ``|``."""
    words = written.split()
    if words:
        for chosen in product(*(word.split("|") for word in words)):
            yield " ".join(chosen)


def without_marks(text: str) -> str:
    """Return a text as people type it who have no keyboard for its letters."""
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
