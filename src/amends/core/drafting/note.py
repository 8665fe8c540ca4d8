"""A signer's rough note: what it orders, what it knows, and what is left of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from amends.core.nouns import Money

from .intents import found, patterns, tongue
from .limits import plain

LONGEST = 400
PIECE = re.compile(r"[.;!?\n]+|,(?!\d)|\s(?:ja|and|și|si|sekä)\s")
SUM = re.compile(
    r"(?P<before>[€£$])?\s?(?P<amount>\d{1,5}(?:[.,]\d{1,2})?)"
    r"\s?(?P<after>€|£|\$|eur\w*|lei|ron|gbp|usd)?",
    re.IGNORECASE,
)
CURRENCIES = {"€": "EUR", "£": "GBP", "$": "USD", "lei": "RON", "ron": "RON"}


@dataclass(frozen=True, slots=True)
class Note:
    """What the signer told us. ``orders`` and ``causes`` are ids of intents.toml.

    ``sum`` is an amount named beside a remedy; ``rest`` the part not understood, in
    the signer's own words, and ``lang`` the language it is in, where that is plain.
    """

    orders: tuple[str, ...] = ()
    causes: tuple[str, ...] = ()
    sum: Money | None = None
    rest: str = ""
    lang: str | None = None


def understood(note: str) -> Note:
    """What a note says; an empty note says nothing."""
    told = _without_lead_in(plain(note.replace("\n", ". ")[:LONGEST], "letter"))
    pieces = [piece.strip() for piece in PIECE.split(told) if piece.strip()]
    unclear = [
        piece
        for piece in pieces
        if not found("orders", piece) and not found("causes", piece)
    ]
    return Note(
        orders=found("orders", told),
        causes=found("causes", told)[:1],
        sum=_sum(told),
        rest=_sentence(", ".join(unclear)),
        lang=tongue(told),
    )


def _without_lead_in(note: str) -> str:
    for _, lead_in in patterns("lead_ins"):
        led = lead_in.match(note.casefold())
        if led:
            return note[led.end() :]
    return note


def _sentence(rest: str) -> str:
    """The rest as a sentence; a word or two are no sentence and are dropped."""
    if len(rest.split()) < 3:
        return ""
    return rest[0].upper() + rest[1:].rstrip(" ,:-") + "."


def _sum(note: str) -> Money | None:
    for named in SUM.finditer(note):
        sign = (named["before"] or named["after"] or "").casefold()
        if sign:
            amount = Decimal(named["amount"].replace(",", "."))
            known = CURRENCIES.get(sign, "EUR" if sign[:3] == "eur" else sign.upper())
            return Money(amount, known)
    return None
