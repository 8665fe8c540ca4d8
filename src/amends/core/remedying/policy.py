"""What the house gives for what: catalogue, rules, caps, authority."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

ROLES = ("agent", "manager", "owner")
"""From the least authority to the most."""
KINDS = (
    "voucher",
    "refund",
    "discount",
    "replacement",
    "repair",
    "free_item",
    "free_month",
    "gift",
    "card",
    "call",
)
WITHOUT_SUM = frozenset({"repair", "card", "call"})
"""Remedies that are a deed, not an amount."""
FULFIL = {
    "refund": frozenset({"refund"}),
    "replacement": frozenset({"replacement"}),
    "repair": frozenset({"repair"}),
    "voucher": frozenset({"compensation"}),
    "discount": frozenset({"compensation"}),
    "free_item": frozenset({"compensation"}),
    "free_month": frozenset({"compensation"}),
    "gift": frozenset({"compensation"}),
    "card": frozenset({"apology"}),
    "call": frozenset({"contact"}),
}
"""Kind → the wishes (ids of the taxonomy) that it fulfils."""


@dataclass(frozen=True, slots=True)
class Item:
    """One remedy of the catalogue with its largest value."""

    kind: str
    largest: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Rule:
    """Which cases, and what they get; what is empty fits everything.

    ``causes`` are aspects or their first halves (``food`` fits ``food.taste``).
    ``gives`` are kinds of one value: the first, or the one that the customer asks for.
    ``percent`` is of the price, ``least`` the smallest sum in any case. ``price`` and
    ``visits`` are the least value of the order and visits a year that it is for.
    """

    name: str
    gives: tuple[str, ...]
    percent: int = 0
    least: Decimal = Decimal(0)
    causes: tuple[str, ...] = ()
    faults: tuple[str, ...] = ("yes",)
    severity: int = 0
    repeats: int = 0
    price: Decimal = Decimal(0)
    visits: int = 0


@dataclass(frozen=True, slots=True)
class Policy:
    """The whole of it; the first rule that fits decides.

    ``cap`` is in percent of the price. ``repeat`` and ``loyal`` are percents of the
    price added for each earlier time, and for at least ``loyal_from`` visits a year.
    ``authority`` maps a role to the largest value that it may give; None is any.
    From ``watch_from`` remedies a year on somebody above looks as well. ``budget`` is
    what is left for the month; beyond it the remedy stays, but the owner decides.
    """

    items: tuple[Item, ...]
    rules: tuple[Rule, ...]
    currency: str = "EUR"
    usual_price: Decimal = Decimal(20)
    cap: int = 150
    repeat: int = 25
    loyal: int = 10
    loyal_from: int = 12
    watch_from: int = 4
    authority: Mapping[str, Decimal | None] = field(
        default_factory=lambda: {
            "agent": Decimal(25),
            "manager": Decimal(100),
            "owner": None,
        }
    )
    budget: Decimal | None = None
