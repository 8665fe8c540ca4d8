"""Walk through a JSON document of any size, holding one object of it at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TextIO

from django.utils.translation import gettext as _

from amends.channels.tables.unreadable import Unreadable

CHUNK = 256 * 1024
LONGEST_VALUE = 16 * 1024 * 1024
DEEPEST = 6
SPACE = " \t\r\n"


def objects_by_list(file: TextIO) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield (number of the list, object) for all objects that lie in lists.

    Lists are numbered as they begin, down to six objects deep; what lies inside an
    object of a list belongs to that object. Raises Unreadable with the line where
    the document breaks.
    """
    try:
        walk = Walk(file)
        yield from walk.value(0)
        walk.end()
    except UnicodeDecodeError as error:
        raise Unreadable(_("JSON is written in UTF-8; this file is not.")) from error
    except RecursionError as error:
        deep = _("This JSON is nested too deeply to be a table.")
        raise Unreadable(deep) from error


class Walk:
    """A place in the text, and the piece of text around it."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._text = ""
        self._at = 0
        self._line = 1
        self._lists = 0
        self._decode = json.JSONDecoder().raw_decode

    def value(self, depth: int) -> Iterator[tuple[int, dict[str, object]]]:
        """Go through one value, whatever it is."""
        sign = self._sign()
        if sign == "[":
            yield from self._list()
        elif sign == "{" and depth < DEEPEST:
            yield from self._object(depth)
        else:
            self._whole()

    def end(self) -> None:
        """Fail where something follows the document."""
        if self._sign():
            raise self._broken(_("something follows the end"))

    def _list(self) -> Iterator[tuple[int, dict[str, object]]]:
        number, self._lists = self._lists, self._lists + 1
        self._at += 1
        if self._sign() == "]":
            self._at += 1
            return
        while True:
            self._sign()
            found = self._whole()
            if isinstance(found, dict):
                yield number, found
            if self._next("]"):
                return

    def _object(self, depth: int) -> Iterator[tuple[int, dict[str, object]]]:
        self._at += 1
        if self._sign() == "}":
            self._at += 1
            return
        while True:
            if self._sign() != '"':
                raise self._broken(_("a name in quotes is expected"))
            self._whole()
            if self._sign() != ":":
                raise self._broken(_("a colon is expected"))
            self._at += 1
            yield from self.value(depth + 1)
            if self._next("}"):
                return

    def _next(self, last: str) -> bool:
        """Step over what follows an element; say whether it was the last one."""
        sign = self._sign()
        if sign not in (",", last):
            raise self._broken(_("a comma or %(sign)s is expected") % {"sign": last})
        self._at += 1
        return sign == last

    def _sign(self) -> str:
        """Return the next sign that is no space, without stepping over it."""
        while True:
            while self._at < len(self._text):
                sign = self._text[self._at]
                if sign not in SPACE:
                    return sign
                self._at += 1
            if not self._read_on(CHUNK):
                return ""

    def _whole(self) -> object:
        """Read the value that begins here, and step over it."""
        wanted = CHUNK
        while True:
            try:
                found, end = self._decode(self._text, self._at)
                # A number that touches the end of the piece may go on behind it.
                if end < len(self._text) or not self._read_on(CHUNK):
                    self._at = end
                    return found
            except ValueError as error:
                if len(self._text) - self._at > LONGEST_VALUE:
                    raise self._broken(_("one value is longer than 16 MB")) from error
                if not self._read_on(wanted):
                    why = error.msg if isinstance(error, json.JSONDecodeError) else ""
                    raise self._broken(why or _("a value is expected")) from error
                wanted *= 2

    def _read_on(self, size: int) -> bool:
        """Forget what is behind us and add what follows; False at the end."""
        more = self._file.read(size)
        self._line += self._text.count("\n", 0, self._at)
        self._text = self._text[self._at :] + more
        self._at = 0
        return bool(more)

    def _broken(self, why: str) -> Unreadable:
        line = self._line + self._text.count("\n", 0, self._at)
        told = _("This is not JSON, line %(line)s: %(why)s.")
        return Unreadable(told % {"line": line, "why": why})
