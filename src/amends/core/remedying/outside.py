"""The ways on from here: who hears a consumer when both sides do not agree."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("outside.toml")
FRESH = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Body:
    """A body that settles disputes out of court.

    ``sectors`` are those that it is for, empty for all but those in ``never``;
    ``checked`` is when somebody last looked whether it is still there.
    """

    name: str
    url: str
    sectors: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    checked: date | None = None

    def hears(self, sector: str) -> bool:
        """Whether it hears complaints about such a business."""
        return sector in self.sectors if self.sectors else sector not in self.never

    def is_fresh(self, on: date) -> bool:
        """Whether somebody looked within a year."""
        return self.checked is not None and on - self.checked <= FRESH


def outside(country: str, sector: str = "") -> tuple[Body, ...]:
    """Return the bodies of a country for a sector, its own first; () for none known."""
    found = [body for body in _bodies().get(country.upper(), ()) if body.hears(sector)]
    return tuple(sorted(found, key=lambda body: not body.sectors))


def countries() -> tuple[str, ...]:
    """Return the countries of which we know a body."""
    return tuple(_bodies())


@cache
def _bodies() -> dict[str, tuple[Body, ...]]:
    told = tomllib.loads(TABLE.read_text("utf-8"))
    return {
        country: tuple(_body(row) for row in rows["body"])
        for country, rows in told.items()
    }


def _body(row: dict[str, Any]) -> Body:
    return Body(
        name=row["name"],
        url=row["url"],
        sectors=tuple(row.get("sectors", ())),
        never=tuple(row.get("not", ())),
        checked=row.get("checked"),
    )
