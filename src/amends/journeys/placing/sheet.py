"""Rows of a list of locations, understood one by one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import files
from typing import Any
from zoneinfo import available_timezones

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from amends.accounts.opening import NotHours, intervals
from amends.accounts.organisation import Organisation
from amends.accounts.zones import zone_of
from amends.channels.tables import Mapping, Problem, Row, Table
from amends.channels.tables.columns import plain

NAMES: dict[str, list[str]] = tomllib.loads(
    files(__package__).joinpath("columns.toml").read_text("utf-8")
)
FIELDS = tuple(NAMES)
LONGEST = {"name": 200, "address": 300, "phone": 40, "sector": 40}
LANGUAGE = re.compile(r"[a-z]{2}")
COUNTRY = re.compile(r"[A-Z]{2}")


class Misfit(Exception):
    """A cell that cannot be understood; the words say what to do."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(reason)
        self.column = column


@dataclass(frozen=True, slots=True)
class Placed:
    """What one row says of a location; only what it says stands in ``values``."""

    line: int
    name: str
    values: dict[str, Any]


def guess(table: Table) -> Mapping:
    """Return which column means what; one that is not found is left out."""
    free = {plain(column): column for column in reversed(table.columns)}
    found: Mapping = {}
    for field, names in NAMES.items():
        known = next((each for each in map(plain, names) if each in free), None)
        if known is not None:
            found[field] = free.pop(known)
    return found


class PlaceSheet:
    """Reads a table of locations of one house."""

    def __init__(self, table: Table, mapping: Mapping, house: Organisation) -> None:
        self._table, self._mapping, self._house = table, mapping, house

    def read(self) -> Iterator[Placed | Problem]:
        """Yield what becomes of every row, in the file's order."""
        lines: dict[str, int] = {}
        for row in self._table.rows():
            try:
                placed = self._placed(row)
                self._first(placed, lines)
                yield placed
            except Misfit as misfit:
                yield Problem(row.line, misfit.column, str(misfit))

    def _first(self, placed: Placed, lines: dict[str, int]) -> None:
        first = lines.setdefault(placed.name.casefold(), placed.line)
        if first != placed.line:
            told = _("The same location stands in line %(line)s already.")
            self._refuse("name", told % {"line": first})

    def _placed(self, row: Row) -> Placed:
        cells = {
            field: row.cells.get(column, "").strip()
            for field, column in self._mapping.items()
        }
        name = cells.pop("name", "")
        if not name:
            column = self._mapping.get("name", "")
            raise Misfit(column, _("Nothing says what this location is called."))
        given = {field: cell for field, cell in cells.items() if cell}
        values = {
            field: self._read(field, cell)
            for field, cell in given.items()
            if field != "hours" and not field.startswith("day")
        }
        self._short("name", name)
        hours = self._hours(given)
        if hours is not None:
            values["hours"] = hours
        if "country" in values and "time_zone" not in values:
            values["time_zone"] = zone_of(values["country"])
        return Placed(row.line, name, values)

    def _read(self, field: str, cell: str) -> Any:  # noqa: ANN401 - the column's value
        readers = {
            "country": self._country,
            "time_zone": self._zone,
            "languages": self._languages,
            "email": self._email,
        }
        reader = readers.get(field)
        return reader(cell) if reader else self._short(field, cell)

    def _short(self, field: str, cell: str) -> str:
        most = LONGEST[field]
        if len(cell) > most or "\x00" in cell:
            self._refuse(field, _("Longer than %(most)s letters.") % {"most": most})
        return cell

    def _country(self, cell: str) -> str:
        code = cell.upper()
        if not COUNTRY.fullmatch(code):
            told = _("“%(cell)s” is no country; write two letters, such as EE.")
            self._refuse("country", told % {"cell": cell[:30]})
        return code

    def _zone(self, cell: str) -> str:
        if cell not in available_timezones():
            told = _("“%(cell)s” is no time zone; write such as Europe/Tallinn.")
            self._refuse("time_zone", told % {"cell": cell[:30]})
        return cell

    def _languages(self, cell: str) -> list[str]:
        codes = re.split(r"[\s,;/]+", cell.lower())
        if not all(LANGUAGE.fullmatch(code) for code in codes):
            self._refuse("languages", _("Write two letters each, such as et, en."))
        return codes

    def _email(self, cell: str) -> str:
        try:
            validate_email(cell)
        except ValidationError:
            told = _("“%(cell)s” is no e-mail address.") % {"cell": cell[:60]}
            self._refuse("email", told)
        return cell

    def _hours(self, given: dict[str, str]) -> dict[str, list[list[str]]] | None:
        named = [f"day{day}" for day in range(1, 8)]
        if not {"hours", *named} & given.keys():
            return None
        # A list that names days says by an empty cell that nobody is there.
        whole = "" if set(named) & given.keys() else given["hours"]
        return {
            field.removeprefix("day"): self._day(field, given.get(field, whole))
            for field in named
        }

    def _day(self, field: str, words: str) -> list[list[str]]:
        try:
            return intervals(words)
        except NotHours as error:
            told = _("“%(part)s” is not a time of opening; write 11:00–14:00.")
            column = field if field in self._mapping else "hours"
            self._refuse(column, told % {"part": error.part})
            raise

    def _refuse(self, field: str, reason: str) -> None:
        raise Misfit(self._mapping.get(field, ""), reason)
