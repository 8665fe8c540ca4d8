"""Sums of money and percents as they stand in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from amends.core.guard.passage import Span

_CURRENCIES = {
    "€": "EUR",
    "£": "GBP",
    "gbp": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "quid": "GBP",
    "naela": "GBP",
    "$": "USD",
    "usd": "USD",
    "lei": "RON",
    "ron": "RON",
    "leu": "RON",
    "kr": "SEK",
    "sek": "SEK",
    "%": "%",
}
_UNIT = (
    r"(€|£|\$|%|eur\w*|pounds?|quid|gbp|usd|dollar\w*|lei|ron|leu|kr|sek|protsen\w*"
    r"|prosent\w*|percent|la suta|per cent|naela)"
)
_AFTER = re.compile(
    rf"(?<![\w.,])(\d[\d ]{{0,60}}(?:[.,]\d{{1,2}})?)\s?-?(?:de )?{_UNIT}(?!\w)"
)
_BEFORE = re.compile(r"(€|£|\$)\s?(\d[\d ]{0,8}(?:[.,]\d{1,2})?)(?!\w)")


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount, its currency (or %), and where it stands."""

    amount: Decimal
    currency: str
    span: Span


def sums(folded: str, span: Span) -> Iterator[Sum]:
    """Yield the sums and percents between two places of a folded text."""
    for place in _AFTER.finditer(folded, *span):
        yield Sum(_number(place[1]), _currency(place[2]), place.span())
    for place in _BEFORE.finditer(folded, *span):
        yield Sum(_number(place[2]), _currency(place[1]), place.span())


def _number(text: str) -> Decimal:
    return Decimal("".join(text.split()).replace(",", "."))


def _currency(unit: str) -> str:
    if unit.startswith(("prots", "pros", "perc", "per ", "la s")):
        return "%"
    if unit.startswith("eur"):
        return "EUR"
    return "USD" if unit.startswith("dollar") else _CURRENCIES.get(unit, "")
