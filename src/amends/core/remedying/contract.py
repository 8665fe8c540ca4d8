"""The words in which other programs ask for a remedy, and in which they are answered.

Called by ``amends remedy``. The facts themselves have names of their own.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from amends.core.remedying.decision import Decision
from amends.core.remedying.policy import ROLES

OURS = {
    "cause": "causes",
    "order_value": "price",
    "repeat": "repeats",
    "asked_for": "wants",
}
LISTS = {"causes", "wants"}


def as_case(told: Mapping[str, Any]) -> dict[str, Any]:
    """Return the case under our names; one word counts as a list of one."""
    case = {OURS.get(name, name): value for name, value in told.items()}
    for name in LISTS & case.keys():
        value = case[name]
        case[name] = [value] if isinstance(value, str) else value or []
    if isinstance(case.get("repeats"), bool):
        case["repeats"] = int(case["repeats"])
    return case


def as_remedies(found: Decision) -> list[dict[str, object]]:
    """Return what is given: one remedy or none. It expires when it is issued to."""
    if not found.kind:
        return []
    return [
        {
            "kind": found.kind,
            "value": None if found.amount is None else float(found.amount),
            "currency": found.currency,
            "expires": None,
        }
    ]


def needs(found: Decision) -> str | None:
    """Return the role that has to approve; None where whoever works here may give."""
    return None if found.authority == ROLES[0] else found.authority
