"""The policy that a house starts with, until it writes its own."""

from __future__ import annotations

from decimal import Decimal

from amends.core.remedying.policy import Item, Policy, Rule

GOODS = ("product", "delivery.condition", "order", "usability", "performance")
CORE = ("food", "drinks", "room", "outcome", "billing", "booking")
CARE = ("service", "contact", "information", "waiting", "delivery.time")

RULES = (
    Rule(
        "harm",
        ("call",),
        causes=("safety", "privacy", "fairness"),
        faults=("yes", "partly", "unknown"),
    ),
    Rule("urgent", ("call",), severity=3, faults=("yes", "partly", "unknown")),
    Rule("goods", ("replacement", "refund", "voucher"), 100, causes=GOODS),
    Rule("core", ("refund", "voucher", "replacement"), 100, causes=CORE),
    Rule("care", ("voucher", "discount"), 50, Decimal(5), causes=CARE),
    Rule("other", ("voucher", "gift", "free_item"), 25, Decimal(5)),
    Rule("shared", ("voucher", "discount"), 25, Decimal(5), faults=("partly",)),
)
"""The name of a rule is an id here: its words stand in words.toml."""
ITEMS = (
    Item("voucher", Decimal(50)),
    Item("refund", Decimal(100)),
    Item("discount", Decimal(25)),
    Item("replacement", Decimal(100)),
    Item("repair"),
    Item("free_item", Decimal(15)),
    Item("gift", Decimal(25)),
    Item("card"),
    Item("call"),
)


def preset(currency: str = "EUR", usual_price: Decimal = Decimal(20)) -> Policy:
    """Return the usual policy in the money of the house."""
    return Policy(ITEMS, RULES, currency=currency, usual_price=usual_price)
