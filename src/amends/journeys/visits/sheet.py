"""Rows of a list of visits, understood one by one."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from importlib.resources import files
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from amends.channels.tables import Mapping, Problem, Row, Table
from amends.channels.tables.columns import plain
from amends.channels.tables.values import when
from amends.journeys.visits.came import Came, amount_of, number_of

NAMES: dict[str, list[str]] = tomllib.loads(
    files(__package__).joinpath("columns.toml").read_text("utf-8")
)
LONGEST = 200


class Misfit(Exception):
    """A cell that cannot be understood; the words say what to do."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


def guess(table: Table) -> Mapping:
    """Return which column means what; one that is not found is left out."""
    free = {plain(column): column for column in reversed(table.columns)}
    found: Mapping = {}
    for field, names in NAMES.items():
        for known in map(plain, names):
            if known in free:
                found[field] = free.pop(known)
                break
    return found


class VisitSheet:
    """Reads a table of visits; times without an offset are in ``zone``."""

    def __init__(
        self, table: Table, *, zone: ZoneInfo, country: str, now: datetime
    ) -> None:
        self._table = table
        self._mapping = guess(table)
        self._zone, self._country, self._now = zone, country, now

    @property
    def missing(self) -> list[str]:
        """What no column says: the day, or who it was."""
        who = {"guest", "email", "phone"} & self._mapping.keys()
        return [] if who and "on" in self._mapping else ["on" if who else "guest"]

    def read(self) -> Iterator[Came | Problem]:
        """Yield what becomes of every row, in the file's order."""
        for row in self._table.rows():
            try:
                yield self._came(row)
            except Misfit as misfit:
                yield Problem(row.line, misfit.column, str(misfit))

    def _came(self, row: Row) -> Came:
        cells = {
            field: row.cells.get(column, "").strip()[:LONGEST]
            for field, column in self._mapping.items()
        }
        cell = cells.get
        email = cell("email", "").casefold()
        phone = number_of(cell("phone", ""), self._country)
        known_by = cell("guest", "") or email or phone
        if not known_by:
            raise Misfit("", _("Nothing says who this was: no number, no address."))
        return Came(
            known_by=known_by,
            on=self._day(cell("on", "")),
            order=cell("order", ""),
            name=cell("name", ""),
            email=email if "@" in email else "",
            phone=phone,
            language=cell("language", "")[:2].casefold(),
            location=cell("location", ""),
            amount=amount_of(cell("amount", "")),
        )

    def _day(self, cell: str) -> date:
        found = when(cell, zone=self._zone)
        column = self._mapping.get("on", "")
        if found is None:
            reason = _("“%(cell)s” is not a date; write 2026-09-14 20:11.")
            raise Misfit(column, reason % {"cell": cell[:40]})
        if found > self._now:
            reason = _("“%(cell)s” lies in the future.")
            raise Misfit(column, reason % {"cell": cell[:40]})
        return found.astimezone(self._zone).date()
