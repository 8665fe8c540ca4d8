"""Words: what remedies, faults and roles are called among people."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from amends.core.nouns import Money
from amends.web import formats

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.utils.functional import _StrPromise

KINDS: Mapping[str, _StrPromise] = {
    "voucher": _("Voucher"),
    "refund": _("Refund"),
    "discount": _("Discount"),
    "replacement": _("Replacement"),
    "repair": _("Repair"),
    "free_item": _("Something free"),
    "free_month": _("A free month"),
    "gift": _("Gift"),
    "card": _("A hand-signed card"),
    "call": _("A call by the manager"),
}
FAULTS: Mapping[str, _StrPromise] = {
    "yes": _("Yes"),
    "partly": _("Partly"),
    "no": _("No"),
    "unknown": _("Not known yet"),
}
ROLES: Mapping[str, _StrPromise] = {
    "agent": _("Agent"),
    "manager": _("Manager"),
    "owner": _("Owner"),
}
COMPLEXITY: Mapping[str, _StrPromise] = {
    "low": _("Simple"),
    "middle": _("Takes some finding out"),
    "high": _("Hard"),
}
OUTCOMES: Mapping[str, _StrPromise] = {
    "accepted": _("The customer is right"),
    "partly": _("The customer is partly right"),
    "rejected": _("We see it differently"),
}
TOLD: Mapping[str, _StrPromise] = {
    "accepted": _("You are right."),
    "partly": _("You are partly right."),
    "rejected": _("We see it differently."),
}
"""The same, said to the customer."""
STEPS: Mapping[str, _StrPromise] = {
    "receipt": _("Received"),
    "acknowledgement": _("First answer"),
    "assessment": _("Assessed"),
    "investigation": _("Looked into"),
    "decision": _("Decided"),
    "communication": _("Told to the customer"),
    "closing": _("Closed"),
    "appeal": _("Appeal"),
}


def kind_of(kind: str) -> str:
    """Return what a kind is called; one of a later version is shown as it is."""
    return str(KINDS.get(kind, kind))


def worded(kind: str, sum_: Money | None) -> str:
    """Return a remedy in a few words, such as ``Voucher, €15.00``."""
    name = kind_of(kind)
    return f"{name}, {formats.money(sum_)}" if sum_ else name


def told(detail: Mapping[str, Any]) -> str:
    """Return the remedy that an event of a case remembers, in a few words."""
    try:
        amount = Money(Decimal(str(detail["amount"])), str(detail["currency"]))
    except (KeyError, InvalidOperation):
        return kind_of(str(detail.get("kind", "")))
    return worded(str(detail.get("kind", "")), amount)
