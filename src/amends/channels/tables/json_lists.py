"""The lists of objects in a JSON document, and which of them is the table."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from io import TextIOWrapper
from typing import BinaryIO, cast

from django.utils.translation import gettext as _

from amends.channels.tables.flat import flatten
from amends.channels.tables.json_stream import LONGEST_VALUE, objects_by_list
from amends.channels.tables.unreadable import Unreadable

# A list that long is the table; the rest of the document need not be looked at.
LONG_ENOUGH = 20_000
WHOLE = -1
Opening = Callable[[], TextIOWrapper]


@dataclass(slots=True)
class Found:
    """One list of a document, as far as it was looked at: so many bytes."""

    number: int
    count: int = 0
    seen: int = 0
    names: dict[str, None] = field(default_factory=dict)

    def add(self, found: dict[str, object]) -> None:
        """Count one object, and learn its names."""
        self.count += 1
        self.names.update(dict.fromkeys(name for name, _text in flatten(found)))


def longest_list(opening: Opening) -> Found:
    """Return the longest list of objects, or the first that is long enough."""
    lists: dict[int, Found] = {}
    with opening() as file:
        for number, found in objects_by_list(file):
            here = lists.setdefault(number, Found(number))
            here.add(found)
            here.seen = cast("BinaryIO", file.buffer).tell()
            if here.count == LONG_ENOUGH:
                return here
    longest = max(lists.values(), key=lambda each: each.count, default=None)
    if longest is None:
        longest = Found(WHOLE)
        longest.add(_document(opening))
    longest.seen = 0
    return longest


def objects_of(table: Found, opening: Opening) -> Iterator[dict[str, object]]:
    """Yield the objects of one list."""
    if table.number == WHOLE:
        yield _document(opening)
        return
    with opening() as file:
        for number, found in objects_by_list(file):
            if number == table.number:
                yield found


def _document(opening: Opening) -> dict[str, object]:
    """Return the one object that a small document is."""
    with opening() as file:
        text = file.read(LONGEST_VALUE)
        document = json.loads(text) if not file.read(1) else None
    if not isinstance(document, dict):
        raise Unreadable(_("There is no list of reviews in this JSON."))
    return document
