"""Turn rows into what arrives, or into problems that name the place and the mend."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from amends.channels.incoming import Incoming
from amends.channels.tables.columns import Mapping
from amends.channels.tables.json_lines import BROKEN
from amends.channels.tables.row import SWALLOWED, Row, Table
from amends.channels.tables.tally import Tally
from amends.channels.tables.unreadable import Unreadable
from amends.channels.tables.values import stars, when

LONGEST = 100_000
# What is remembered of each row, so that repeated ones are told apart, is bounded.
MOST_ROWS = 10_000_000


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row stayed outside: its line, the column, and what to do about it."""

    line: int
    column: str
    reason: str


class BadCell(Exception):
    """A cell that cannot be understood."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column
        self.reason = reason


class Reader:
    """Reads a table by a mapping; times without an offset are in ``zone``."""

    def __init__(
        self,
        table: Table,
        mapping: Mapping,
        *,
        zone: ZoneInfo,
        now: datetime,
        month_first: bool = False,
    ) -> None:
        self._table = table
        self._mapping = mapping
        self._zone = zone
        self._now = now
        self._month_first = month_first
        self._seen = Tally()

    def read(self) -> Iterator[tuple[int, Incoming | Problem]]:
        """Yield (line, item or problem) for every row, in the file's order.

        Raises Unreadable behind the ten-millionth.
        """
        for number, row in enumerate(self._table.rows(), 1):
            if number > MOST_ROWS:
                many = _("There are more than %(n)s rows. Split the file.")
                raise Unreadable(many % {"n": MOST_ROWS})
            try:
                yield row.line, self._item(row)
            except BadCell as bad:
                yield row.line, Problem(row.line, bad.column, bad.reason)

    def _item(self, row: Row) -> Incoming:
        if BROKEN in row.cells:
            reason = _("This line is not JSON: %(why)s") % {"why": row.cells[BROKEN]}
            raise BadCell("", reason)
        cell = self._cell(row)
        text = cell("text")
        if SWALLOWED in row.cells or len(text) > LONGEST:
            raise BadCell(
                self._mapping.get("text", ""),
                _("The text is longer than 100,000 characters; is a quote missing?"),
            )
        rating = self._stars(cell)
        if not text and rating is None:
            raise BadCell(
                self._mapping.get("text", ""),
                _("There are neither words nor stars in this row."),
            )
        written = self._when(cell, "written_at")
        return Incoming(
            external_id=self._key(cell, text, written),
            text=text,
            title=cell("title"),
            stars=rating,
            author=cell("author"),
            identities=_identities(cell),
            lang=cell("lang")[:2].casefold(),
            url=cell("url"),
            written_at=written,
            location=cell("location"),
            details=self._details(cell),
            raw=row.cells,
        )

    def _cell(self, row: Row) -> Callable[[str], str]:
        def cell(field: str) -> str:
            column = self._mapping.get(field)
            return row.cells.get(column, "").strip() if column else ""

        return cell

    def _stars(self, cell: Callable[[str], str]) -> float | None:
        given = cell("stars")
        found = stars(given) if given else None
        if given and found is None and given.casefold() not in ("nan", "null", "-"):
            raise BadCell(
                self._mapping["stars"],
                _("“%(cell)s” is not a rating from 1 to 5.") % {"cell": given[:40]},
            )
        return found

    def _when(self, cell: Callable[[str], str], field: str) -> datetime | None:
        given = cell(field)
        found = when(given, zone=self._zone, month_first=self._month_first)
        if given and found is None:
            raise BadCell(
                self._mapping[field],
                _("“%(cell)s” is not a date; write 2026-09-14 20:11.")
                % {"cell": given[:40]},
            )
        if found and found > self._now:
            raise BadCell(
                self._mapping[field],
                _("“%(cell)s” lies in the future.") % {"cell": given[:40]},
            )
        return found

    def _key(
        self, cell: Callable[[str], str], text: str, written: datetime | None
    ) -> str:
        """Return what this row is known by the next time the file comes."""
        if cell("id"):
            return cell("id")
        known = [cell("url"), cell("author"), written.isoformat() if written else ""]
        # Author and time name a review even when its words are corrected later.
        named = cell("url") or (cell("author") and written)
        parts = known if named else [*known, cell("title"), text]
        joined = "\x00".join([cell("site"), cell("location"), *parts])
        digest = hashlib.sha256(joined.encode("utf-8", "replace")).digest()
        key = digest.hex()[:32]
        often = self._seen.count(digest)
        return key if often == 1 else f"{key}-{often}"

    def _details(self, cell: Callable[[str], str]) -> dict[str, str]:
        details = {name: cell(name) for name in ("site", "order", "reply")}
        replied = self._when(cell, "reply_at") if cell("reply") else None
        details["reply_at"] = replied.isoformat() if replied else ""
        return {name: value for name, value in details.items() if value}


def _identities(cell: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
    pairs = (("email", cell("email")), ("phone", cell("phone")))
    return tuple((kind, value) for kind, value in pairs if value)
