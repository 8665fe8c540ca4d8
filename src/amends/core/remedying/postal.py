"""Addresses on envelopes: is this one of its country, and how is it written?"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

TABLE = Path(__file__).with_name("postal.toml")


@dataclass(frozen=True, slots=True)
class Postal:
    """Where a letter goes; ``country`` is ISO 3166-1."""

    name: str
    street: str
    postcode: str
    town: str
    country: str

    @property
    def wrong(self) -> tuple[str, ...]:
        """The parts that are missing or cannot be of that country."""
        parts = [part for part in ("name", "street", "town") if not getattr(self, part)]
        known = _table().get(self.country, {}).get("code", r".*")
        if not re.fullmatch(known, self.postcode.strip().upper()):
            parts.append("postcode")
        return tuple(parts)

    def lines(self, home: str, country_name: str = "") -> tuple[str, ...]:
        """Return the lines of the envelope; a country abroad stands last."""
        code, told = self.postcode.strip().upper(), _table().get(self.country, {})
        parts = (self.town, code) if told.get("after") else (code, self.town)
        place = told.get("between", " ").join(part.strip() for part in parts)
        abroad = country_name.upper() if self.country != home else ""
        lines = (*self.street.splitlines(), *place.splitlines())
        found = (self.name, *lines, abroad)
        return tuple(line.strip() for line in found if line.strip())


def example(country: str) -> str:
    """Return a postcode of that country, empty where we know none."""
    return str(_table().get(country, {}).get("example", ""))


@cache
def _table() -> dict[str, dict[str, Any]]:
    return tomllib.loads(TABLE.read_text("utf-8"))
