"""Header lines of a mail, read as leniently as mail programs do.

The standard library's modern header classes raise on broken input and take long on
hostile input, so the plain strings are read here, and only so many letters of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from amends.channels.letters.charsets import decode

# What the standard library raises at broken mail, in one place or another.
BROKEN = (
    MessageError,
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RecursionError,
)
LONGEST = 8000
MOST = 500
ID = re.compile(r"<([^<>\s]{3,240})>")
ADDRESS = re.compile(r"[^\s@<>\"(),:;]{1,64}@[^\s@<>\"(),:;]{1,253}")
FOLD = re.compile(r"\r?\n[ \t]+|[\r\n]+")


class Headers:
    """The headers of one part; an absent one reads as nothing."""

    def __init__(self, part: Message) -> None:
        self._lines: dict[str, list[str]] = {}
        for name, value in part.raw_items() if hasattr(part, "raw_items") else ():
            lines = self._lines.setdefault(str(name).lower(), [])
            if len(lines) < MOST:
                lines.append(FOLD.sub(" ", str(value)[:LONGEST]).strip())

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._lines

    def all(self, name: str) -> list[str]:
        """Return every line of that name, raw."""
        return self._lines.get(name.lower(), [])

    def raw(self, name: str) -> str:
        """Return the first line of that name as it came."""
        return next(iter(self.all(name)), "")

    def text(self, name: str) -> str:
        """Return the first line of that name as people read it."""
        return readable(self.raw(name))

    def addresses(self, name: str) -> list[tuple[str, str]]:
        """Return (display name, address) pairs; what is no address is left out."""
        try:
            pairs = getaddresses(self.all(name)[:20])
        except BROKEN:
            pairs = []
        found = [(readable(shown), value.strip()) for shown, value in pairs]
        kept = [(shown, value) for shown, value in found if ADDRESS.fullmatch(value)]
        if not kept and (loose := ADDRESS.search(self.raw(name))):
            kept = [("", loose[0])]
        return [(shown, _folded(value)) for shown, value in kept[:100]]

    def ids(self, name: str) -> list[str]:
        """Return the message ids in it, without their brackets."""
        return ID.findall(" ".join(self.all(name)))

    def instant(self, name: str) -> datetime | None:
        """Return the time it names, None where it names none."""
        try:
            at = parsedate_to_datetime(self.raw(name))
            # "-0000" says: UTC, and nothing about the sender's zone.
            at = at if at.tzinfo else at.replace(tzinfo=UTC)
            return at.astimezone(UTC)
        except (*BROKEN, OverflowError):
            return None

    def lines(self) -> Iterator[str]:
        """Give every header as a line of text, for the record."""
        for name, values in self._lines.items():
            for value in values:
                yield f"{name}: {_eight_bit(value)}"


def readable(raw: str) -> str:
    """Return a header's words decoded (RFC 2047), on one line, without controls."""
    value = _eight_bit(raw[:LONGEST])
    if "=?" in value:
        # A broken encoded word stays as it is: better odd than lost.
        with suppress(*BROKEN):
            value = "".join(_piece(part, name) for part, name in decode_header(value))
    shown = "".join(letter if letter.isprintable() else " " for letter in value)
    return " ".join(shown.split())


def _piece(part: bytes | str, charset: str | None) -> str:
    if isinstance(part, str):
        return part
    # decode_header hands plain runs over as bytes that stand for single letters.
    return decode(part, charset) if charset else part.decode("raw-unicode-escape")


def _eight_bit(value: str) -> str:
    if value.isascii():
        return value
    return decode(value.encode("utf-8", "surrogateescape"))


def _folded(address: str) -> str:
    name, _at, domain = address.rpartition("@")
    return f"{name}@{domain.lower()}"
