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
    named = [offer for kind in KINDS for offer in _of_kind(reply, kind)]
    yield from named
    yield from _plain_sums(reply, named)


def _of_kind(reply: Passage, kind: str) -> Iterator[Offer]:
    for place in reply.places(f"offer.{kind}"):
        sentence = reply.sentence(place[0])
        if not _taken_back(reply, sentence) and _held_out(reply, kind, sentence):
            yield Offer(kind, _nearest(reply, kind, place, sentence), place)


def _plain_sums(reply: Passage, named: list[Offer]) -> Iterator[Offer]:
    """Yield money promised in so many words, where no named remedy has that sum."""
    for place in reply.places("offer.sum"):
        sentence = reply.sentence(place[0])
        money = _inside(reply, place, sentence)
        if money and not _taken_back(reply, sentence) and not _told(money, named):
            kind = "refund" if reply.within("offer.back", sentence) else "sum"
            start, end = money.span
            yield Offer(kind, money, (min(start, place[0]), max(end, place[1])))


def _inside(reply: Passage, place: Span, sentence: Span) -> Sum | None:
    for one in sums(reply.said, sentence):
        if one.currency != "%" and one.span[0] < place[1] and place[0] < one.span[1]:
            return one
    return None


def _told(money: Sum, named: list[Offer]) -> bool:
    """ "A refund, £24" is one remedy; "£24 and £100 on top" are two."""
    return any(
        offer.sum is not None and offer.sum.span == money.span for offer in named
    )


def _held_out(reply: Passage, kind: str, sentence: Span) -> bool:
    return kind in _BY_THEMSELVES or bool(reply.within("offer.verbs", sentence))


def _taken_back(reply: Passage, sentence: Span) -> bool:
    return bool(reply.within("offer.not", sentence))


def _nearest(reply: Passage, kind: str, place: Span, sentence: Span) -> Sum | None:
    """Return the sum that stands nearest: a percent for a discount, else money."""
    told = [
        one
        for one in sums(reply.said, sentence)
        if (one.currency == "%") == (kind == "discount") or kind == "discount"
    ]
    return min(told, key=lambda one: abs(one.span[0] - place[0]), default=None)
