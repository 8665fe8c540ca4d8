"""Make what came from outside storable, without changing what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from amends.channels.incoming import Incoming

LONGEST_ID = 250
LONGEST_TEXT = 1_000_000
DEEPEST = 40
"""Levels of foreign JSON that are kept."""
STORABLE = range(-(2**63), 2**63)
LONGEST_NUMBER = 4096
"""Bits of a number that is kept in words."""
YEARS = range(1970, 2201)
"""Years in which something can have been written; others break clocks and zones."""


def clean(item: Incoming) -> Incoming:
    """Return the item without NUL and lone surrogates, its id short enough."""
    return replace(
        item,
        external_id=short(text(item.external_id)),
        version=text(item.version)[:64],
        text=text(item.text)[:LONGEST_TEXT],
        title=text(item.title),
        author=" ".join(text(item.author).split()),
        identities=tuple((text(kind), text(value)) for kind, value in item.identities),
        lang=text(item.lang),
        url=text(item.url) if item.url.startswith(("http", "/")) else "",
        written_at=item.written_at
        if item.written_at and item.written_at.year in YEARS
        else None,
        thread=short(text(item.thread)),
        details=plain(item.details),
        files=tuple(
            replace(file, name=text(file.name), media_type=text(file.media_type))
            for file in item.files
        ),
        raw=plain(item.raw),
    )


def text(words: str) -> str:
    """Return the words as every database takes them."""
    if words.isascii():
        return words.replace("\x00", "")
    # PostgreSQL refuses NUL, UTF-8 refuses half a surrogate pair.
    return words.encode("utf-8", "replace").decode().replace("\x00", "")


def short(key: str) -> str:
    """Return an id that fits its column; long ones keep their head and a digest."""
    if len(key) <= LONGEST_ID:
        return key
    return key[:180] + "#" + hashlib.sha256(key.encode()).hexdigest()[:40]


def plain(value: object, depth: int = DEEPEST) -> Any:  # noqa: ANN401 - JSON is any shape
    """Return plain JSON: texts cleaned, numbers that no store knows as texts.

    What lies deeper than anybody looks is left out.
    """
    if isinstance(value, str):
        return text(value)
    if isinstance(value, Mapping | list | tuple | set):
        return _inside(value, depth - 1) if depth else None
    if isinstance(value, float) and value - value != 0:
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value if value in STORABLE else text(_digits(value))
    if value is None or isinstance(value, bool | float):
        return value
    return text(str(value))


def _inside(value: Mapping[Any, object] | Iterable[object], depth: int) -> object:
    if isinstance(value, Mapping):
        return {text(str(key)): plain(inner, depth) for key, inner in value.items()}
    return [plain(inner, depth) for inner in value]


def _digits(number: int) -> str:
    # Python refuses to write numbers of thousands of digits.
    return str(number) if number.bit_length() < LONGEST_NUMBER else "…"
