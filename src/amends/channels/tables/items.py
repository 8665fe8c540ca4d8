"""Turn rows into what arrives, or into problems that name the place and the mend."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from amends.channels.incoming import Incoming
from amends.channels.tables.columns import Mapping
from amends.channels.tables.json_lines import BROKEN
from amends.channels.tables.problem import Outcome, Problem
from amends.channels.tables.row import OPENED, SWALLOWED, Row, Table
from amends.channels.tables.sheet import Calendar, Sheet
from amends.channels.tables.tally import Tally
from amends.channels.tables.unreadable import Unreadable

# What is remembered of each row, so that repeated ones are told apart, is bounded.
MOST_ROWS = 10_000_000
MOST_NAMES = 100
"""So many unknown locations are named; more of them are one more remark each file."""


@dataclass(frozen=True, slots=True)
class Places:
    """The locations that a file may name, in small letters, and the one of the rest."""

    known: frozenset[str]
    otherwise: str = ""


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
        places: Places | None = None,
    ) -> None:
        self._table = table
        self._mapping = mapping
        self._calendar = Calendar(zone, month_first, now)
        self._places = places
        self._seen = Tally()
        self._told: set[str] = set()

    def read(self) -> Iterator[Outcome]:
        """Yield what becomes of every row, in the file's order.

        Raises Unreadable behind the ten-millionth.
        """
        for number, row in enumerate(self._table.rows(), 1):
            if number > MOST_ROWS:
                many = _("There are more than %(n)s rows. Split the file.")
                raise Unreadable(many % {"n": MOST_ROWS})
            torn = _torn(row)
            if torn is not None:
                yield Outcome(row.line, None, (torn,))
            else:
                yield self._outcome(row)

    def _outcome(self, row: Row) -> Outcome:
        sheet = Sheet(row, self._mapping, self._calendar)
        text, rating = sheet.words(), sheet.stars()
        if not text and rating is None and not sheet.problems:
            sheet.wrong("text", _("There are neither words nor stars in this row."))
        written, details = sheet.when("written_at"), _details(sheet)
        if self._places is not None:
            self._remark_on_place(sheet)
        if row.zeros:
            self._remark_on_zeros(sheet)
        if sheet.stays_outside:
            return Outcome(row.line, None, tuple(sheet.problems))
        cell = sheet.cell
        item = Incoming(
            external_id=self._key(sheet, text, written),
            text=text,
            title=cell("title"),
            stars=rating,
            author=cell("author"),
            identities=_identities(sheet),
            lang=cell("lang")[:2].casefold(),
            url=cell("url"),
            written_at=written,
            location=cell("location"),
            details=details,
            raw=row.cells,
        )
        return Outcome(row.line, item, tuple(sheet.problems))

    def _remark_on_place(self, sheet: Sheet) -> None:
        """Tell of each unknown location once: a whole file may name it.

        A row that stays outside anyhow is told everything that is wrong with it.
        """
        named = sheet.cell("location").casefold()
        places = self._places
        if places is None or not named or named in places.known:
            return
        kept = not sheet.stays_outside
        if kept and (not self._once(named) or len(self._told) > MOST_NAMES):
            return
        if places.otherwise:
            told = _(
                "No location is called “%(cell)s”; rows that say so come in under "
                "%(place)s. If that is wrong, stop and correct the name in the file."
            )
        else:
            told = _(
                "No location is called “%(cell)s”; rows that say so come in without "
                "one. Add the location or correct the name before you bring the file."
            )
        given = sheet.cell("location")[:40]
        told %= {"cell": given, "place": places.otherwise}
        sheet.wrong("location", told, kept=kept)

    def _remark_on_zeros(self, sheet: Sheet) -> None:
        kept = not sheet.stays_outside
        if not kept or self._once("\0"):
            zeros = _(
                "Zero bytes stood here and were left out. The file may be damaged: "
                "compare it with its source."
            )
            sheet.problems.append(Problem(sheet.line, "", zeros, kept))

    def _once(self, key: str) -> bool:
        first = key not in self._told
        self._told.add(key)
        return first

    def _key(self, sheet: Sheet, text: str, written: datetime | None) -> str:
        """Return what this row is known by the next time the file comes."""
        cell = sheet.cell
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


def _torn(row: Row) -> Problem | None:
    """Return what is wrong with a row that has no cells at all."""
    if BROKEN in row.cells:
        why = _("This line is not JSON: %(why)s") % {"why": row.cells[BROKEN]}
        return Problem(row.line, "", why)
    if SWALLOWED in row.cells:
        long = _("The text is longer than 100,000 characters; is a quote missing?")
        return Problem(row.line, "", long)
    if OPENED in row.cells:
        open_ = _(
            "A quote opens here and never closes. Close it, or double a quote that "
            'belongs to the words (""), and bring the file again.'
        )
        return Problem(row.line, row.cells[OPENED], open_)
    return None


def _details(sheet: Sheet) -> dict[str, str]:
    details = {name: sheet.cell(name) for name in ("site", "order", "reply")}
    replied = sheet.when("reply_at") if details["reply"] else None
    details["reply_at"] = replied.isoformat() if replied else ""
    return {name: value for name, value in details.items() if value}


def _identities(sheet: Sheet) -> tuple[tuple[str, str], ...]:
    pairs = (("email", sheet.cell("email")), ("phone", sheet.cell("phone")))
    return tuple((kind, value) for kind, value in pairs if value)
