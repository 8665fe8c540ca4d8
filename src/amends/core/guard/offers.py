"""Remedies that a reply holds out, with their kind and sum."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from amends.core.guard.passage import Passage, Span
from amends.core.guard.sums import Sum, sums

KINDS = (
    "refund",
    "voucher",
    "discount",
    "free",
    "gift",
    "points",
    "compensation",
    "treat",
)
_BY_THEMSELVES = frozenset({"refund", "compensation", "treat"})


@dataclass(frozen=True, slots=True)
class Offer:
    """One remedy held out: its kind, its sum where one is named, and its words."""

    kind: str
    sum: Sum | None
    span: Span


def offers(reply: Passage) -> Iterator[Offer]:
    """Yield each remedy that a sentence promises; a refused or past one is none."""
    for kind in KINDS:
        for place in reply.places(f"offer.{kind}"):
            sentence = reply.sentence(place[0])
            if not _taken_back(reply, sentence) and _held_out(reply, kind, sentence):
                yield Offer(kind, _nearest(reply, kind, place, sentence), place)


def _held_out(reply: Passage, kind: str, sentence: Span) -> bool:
    return kind in _BY_THEMSELVES or bool(reply.within("offer.verbs", sentence))


def _taken_back(reply: Passage, sentence: Span) -> bool:
    return bool(reply.within("offer.not", sentence))


def _nearest(reply: Passage, kind: str, place: Span, sentence: Span) -> Sum | None:
    """Return the sum that stands nearest: a percent for a discount, else money."""
    told = [
        one
        for one in sums(reply.folded, sentence)
        if (one.currency == "%") == (kind == "discount") or kind == "discount"
    ]
    return min(told, key=lambda one: abs(one.span[0] - place[0]), default=None)
