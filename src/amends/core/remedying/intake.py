"""Read facts and a policy from JSON; say which field is off."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from amends.core.remedying.facts import FAULTS, Facts
from amends.core.remedying.policy import KINDS, ROLES, Item, Policy, Rule
from amends.core.remedying.presets import preset

MOST = 1_000_000
LONGEST = 100


class Unreadable(ValueError):
    """The line is no case or no policy; the message names the field that is off."""


def facts_in(case: object) -> tuple[Facts, tuple[str, ...]]:
    """Return the facts, and the names of what was told but decides nothing."""
    told = _object(case, "case")
    fault = told.get("at_fault") or "unknown"
    if fault not in FAULTS:
        raise Unreadable("`at_fault` must be yes, partly, no or unknown")
    price = told.get("price")
    facts = Facts(
        at_fault=fault,
        causes=_words(told, "causes"),
        severity=_count(told, "severity", 1, 3),
        price=None if price is None else _sum(price, "price"),
        repeats=_count(told, "repeats", 0, 1000),
        remedies=_count(told, "remedies", 0, 1000),
        visits=_count(told, "visits", 0, 100_000),
        wants=_words(told, "wants"),
    )
    ignored = (name for name in told if name not in Facts.__slots__)
    return facts, tuple(sorted(str(name)[:LONGEST] for name in ignored))


def policy_in(policy: object) -> Policy:
    """Return the policy; what is left out is as in the usual one."""
    told = _object(policy, "policy")
    usual = preset()
    budget = told.get("budget")
    return Policy(
        items=_items(told) if "items" in told else usual.items,
        rules=_rules(told) if "rules" in told else usual.rules,
        currency=_word(told, "currency", usual.currency),
        usual_price=_sum(told.get("usual_price", usual.usual_price), "usual_price"),
        cap=_count(told, "cap", usual.cap, 1000),
        repeat=_count(told, "repeat", usual.repeat, 1000),
        loyal=_count(told, "loyal", usual.loyal, 1000),
        loyal_from=_count(told, "loyal_from", usual.loyal_from, 100_000),
        watch_from=_count(told, "watch_from", usual.watch_from, 1000),
        authority=_authority(told) if "authority" in told else usual.authority,
        budget=None if budget is None else _sum(budget, "budget"),
    )


def _authority(told: Mapping[str, Any]) -> dict[str, Decimal | None]:
    given = _object(told["authority"], "authority")
    return {
        role: None if given[role] is None else _sum(given[role], f"authority.{role}")
        for role in ROLES
        if role in given
    }


def _items(told: Mapping[str, Any]) -> tuple[Item, ...]:
    found = []
    for entry in _list(told, "items"):
        item = _object(entry, "items[]")
        largest = item.get("largest")
        most = None if largest is None else _sum(largest, "items[].largest")
        found.append(Item(_kind(item.get("kind")), most))
    return tuple(found)


def _rules(told: Mapping[str, Any]) -> tuple[Rule, ...]:
    return tuple(_rule(_object(entry, "rules[]")) for entry in _list(told, "rules"))


def _rule(told: Mapping[str, Any]) -> Rule:
    faults = _words(told, "faults") or ("yes",)
    if not set(faults) <= set(FAULTS):
        raise Unreadable("`rules[].faults` must be of yes, partly, no, unknown")
    return Rule(
        name=_word(told, "name", ""),
        gives=tuple(_kind(kind) for kind in _words(told, "gives")),
        percent=_count(told, "percent", 0, 1000),
        least=_sum(told.get("least", 0), "rules[].least"),
        causes=_words(told, "causes"),
        faults=faults,
        severity=_count(told, "severity", 0, 3),
        repeats=_count(told, "repeats", 0, 1000),
        price=_sum(told.get("price", 0), "rules[].price"),
        visits=_count(told, "visits", 0, 100_000),
    )


def _kind(kind: object) -> str:
    if kind not in KINDS:
        raise Unreadable(f"a kind of remedy must be one of {', '.join(KINDS)}")
    return str(kind)


def _object(value: object, name: str) -> Mapping[str, Any]:
    if not isinstance(value, Mapping):
        raise Unreadable(f"`{name}` must be an object")
    return value


def _list(told: Mapping[str, Any], name: str) -> list[object]:
    value = told.get(name)
    if not isinstance(value, list):
        raise Unreadable(f"`{name}` must be a list")
    return value


def _words(told: Mapping[str, Any], name: str) -> tuple[str, ...]:
    value = told.get(name) or []
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise Unreadable(f"`{name}` must be a list of words")
    return tuple(value)


def _word(told: Mapping[str, Any], name: str, usual: str) -> str:
    value = told.get(name, usual)
    if not isinstance(value, str):
        raise Unreadable(f"`{name}` must be a word")
    return value[:LONGEST]


def _count(told: Mapping[str, Any], name: str, usual: int, most: int) -> int:
    value = told.get(name)
    if value is None:
        return usual
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= most:
        raise Unreadable(f"`{name}` must be a whole number from 0 to {most}")
    return value


def _sum(value: object, name: str) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise Unreadable(f"`{name}` must be a sum")
    try:
        found = Decimal(str(value))
    except InvalidOperation:
        raise Unreadable(f"`{name}` must be a sum") from None
    if not found.is_finite() or not 0 <= found <= MOST:
        raise Unreadable(f"`{name}` must be a sum from 0 to {MOST}")
    return found.quantize(Decimal("0.01"))
