"""A reply promises only what the remedy policy allows."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.offers import Offer, offers
from amends.core.nouns import Remedy

_ALIKE = {
    "voucher": ("voucher", "gift_card", "giftcard", "coupon", "credit", "code"),
    "refund": ("refund", "money", "reimburse", "cash"),
    "discount": ("discount", "percent", "price", "off", "reduction"),
    "free": (
        "free",
        "gift",
        "complimentary",
        "dessert",
        "meal",
        "drink",
        "month",
        "night",
    ),
    "gift": ("gift", "free", "present", "goodwill", "card"),
    "treat": (
        "free",
        "gift",
        "complimentary",
        "dessert",
        "meal",
        "drink",
        "month",
        "night",
    ),
    "points": ("point", "miles", "loyalty"),
    "compensation": ("",),
    "sum": (
        "refund",
        "money",
        "reimburse",
        "cash",
        "compens",
        "goodwill",
        "credit",
        "voucher",
        "gift_card",
        "payment",
    ),
}


_WORTH = frozenset(
    ["voucher", "gift_card", "giftcard", "coupon", "credit", "free", "gift", "treat"]
)
"""Kinds that are worth a sum at the house, whatever they are called."""


class PromiseBeyondPolicy:
    """A reply promises only what the remedy policy allows."""

    id = "promise-beyond-policy"

    def objections(self, matter: Matter) -> Iterator[Objection]:
        """Yield promises of another kind or a larger sum than the policy has."""
        for offer in offers(matter.reply):
            if not any(_allows(remedy, offer) for remedy in matter.setting.remedies):
                start, end = offer.sum.span if offer.sum else offer.span
                span = min(start, offer.span[0]), max(end, offer.span[1])
                yield Objection(span, "block")


def _allows(remedy: Remedy, offer: Offer) -> bool:
    kind = remedy.kind.lower().replace("-", "_").replace(" ", "_")
    if _inside_the_cap(remedy, kind, offer):
        return True
    if not any(word in kind for word in _ALIKE[offer.kind]):
        return False
    if offer.sum is None or remedy.max is None or not remedy.max.is_finite():
        return True
    return offer.sum.amount <= remedy.max or not _same_unit(remedy, offer)


def _inside_the_cap(remedy: Remedy, kind: str, offer: Offer) -> bool:
    """A pizza "up to £15 on the house" is the voucher of £15 in other words."""
    worth = kind in _WORTH and offer.kind in _WORTH
    capped = remedy.max is not None and remedy.max.is_finite()
    if not (worth and capped and offer.sum and offer.sum.currency != "%"):
        return False
    return _same_unit(remedy, offer) and offer.sum.amount <= (remedy.max or 0)


def _same_unit(remedy: Remedy, offer: Offer) -> bool:
    """Percents cannot be weighed against sums; currencies roughly can."""
    told = offer.sum.currency if offer.sum else ""
    capped = (remedy.currency or told).upper()
    return (told == "%") == (capped in ("%", "PERCENT", "PCT"))
