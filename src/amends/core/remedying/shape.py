"""A policy as plain JSON, for rows, files and the API."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from amends.core.remedying.policy import Policy, Rule


def as_json(policy: Policy) -> dict[str, Any]:
    """Return the policy so that `policy_in` reads it back; the budget stays behind."""
    return {
        "currency": policy.currency,
        "usual_price": str(policy.usual_price),
        "cap": policy.cap,
        "repeat": policy.repeat,
        "loyal": policy.loyal,
        "loyal_from": policy.loyal_from,
        "watch_from": policy.watch_from,
        "authority": {role: _sum(most) for role, most in policy.authority.items()},
        "items": [
            {"kind": item.kind, "largest": _sum(item.largest)} for item in policy.items
        ],
        "rules": [_rule(rule) for rule in policy.rules],
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "name": rule.name,
        "gives": list(rule.gives),
        "percent": rule.percent,
        "least": str(rule.least),
        "causes": list(rule.causes),
        "faults": list(rule.faults),
        "severity": rule.severity,
        "repeats": rule.repeats,
        "price": str(rule.price),
        "visits": rule.visits,
    }


def _sum(value: Decimal | None) -> str | None:
    return None if value is None else str(value)
