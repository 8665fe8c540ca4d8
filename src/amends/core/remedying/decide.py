"""Facts and policy in, remedy out: no chance, no clock, no person."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from amends.core.remedying.decision import Decision, Step
from amends.core.remedying.facts import Facts
from amends.core.remedying.policy import FULFIL, ROLES, WITHOUT_SUM, Item, Policy, Rule

CENT = Decimal("0.01")


def decide(facts: Facts, policy: Policy) -> Decision:
    """Return the remedy of the first rule that fits and that the catalogue holds."""
    items = {item.kind: item for item in policy.items}
    for rule in policy.rules:
        offered = tuple(kind for kind in rule.gives if kind in items)
        if offered and fits(rule, facts, policy.usual_price):
            return _given(facts, policy, rule, offered, items)
    fault = Step(f"fault-{facts.at_fault}", {})
    return Decision(
        "", None, policy.currency, "", ROLES[0], (fault, Step("no-rule", {}))
    )


def fits(rule: Rule, facts: Facts, usual_price: Decimal) -> bool:
    """Say whether a rule is about such a case; an unknown price is the usual one."""
    price = facts.price if facts.price is not None else usual_price
    return (
        facts.at_fault in rule.faults
        and facts.severity >= rule.severity
        and facts.repeats >= rule.repeats
        and facts.visits >= rule.visits
        and price >= rule.price
        and (not rule.causes or any(_about(rule, cause) for cause in facts.causes))
    )


def _about(rule: Rule, cause: str) -> bool:
    return cause in rule.causes or cause.partition(".")[0] in rule.causes


def _given(
    facts: Facts,
    policy: Policy,
    rule: Rule,
    offered: tuple[str, ...],
    items: dict[str, Item],
) -> Decision:
    steps = [Step(f"fault-{facts.at_fault}", {}), Step("rule", {"rule": rule.name})]
    kind, wished = _kind(offered, facts)
    if wished:
        steps.append(Step("wish", {"kind": kind}))
    amount = None
    if kind not in WITHOUT_SUM:
        amount = policy.usual_price * 0
        for reached, step in _reckoned(facts, policy, rule, items[kind]):
            amount = reached
            steps.append(step)
    role, reasons = _authority(facts, policy, amount or Decimal(0))
    steps += reasons
    return Decision(kind, amount, policy.currency, rule.name, role, tuple(steps))


def _kind(offered: tuple[str, ...], facts: Facts) -> tuple[str, bool]:
    """Return the kind asked for where the rule holds it, else the first."""
    for kind in offered:
        if not FULFIL[kind].isdisjoint(facts.wants):
            return kind, True
    return offered[0], False


def _reckoned(
    facts: Facts, policy: Policy, rule: Rule, item: Item
) -> Iterator[tuple[Decimal, Step]]:
    """Yield the amount after each step that changes it."""
    known = facts.price is not None
    price = facts.price if facts.price is not None else policy.usual_price
    amount = _part(price, rule.percent)
    said = {"price": price, "currency": policy.currency}
    share = Step("price" if known else "usual-price", {**said, "percent": rule.percent})
    yield amount, share
    if facts.repeats and policy.repeat:
        amount += _part(price, policy.repeat * facts.repeats)
        told = {"times": facts.repeats, "percent": policy.repeat * facts.repeats}
        yield amount, Step("repeat", told)
    if policy.loyal and facts.visits >= policy.loyal_from:
        amount += _part(price, policy.loyal)
        yield amount, Step("loyal", {"visits": facts.visits, "percent": policy.loyal})
    if amount < rule.least:
        amount = rule.least
        yield amount, Step("least", {"amount": amount, "currency": policy.currency})
    yield from _capped(amount, price, policy, item)


def _capped(
    amount: Decimal, price: Decimal, policy: Policy, item: Item
) -> Iterator[tuple[Decimal, Step]]:
    highest = _part(price, policy.cap)
    if amount > highest:
        amount = highest
        yield amount, Step("cap", {"percent": policy.cap})
    if item.largest is not None and amount > item.largest:
        amount = item.largest
        told = {"kind": item.kind, "amount": amount, "currency": policy.currency}
        yield amount, Step("catalogue", told)


def _part(price: Decimal, percent: int) -> Decimal:
    return (price * percent / 100).quantize(CENT, ROUND_HALF_UP)


def _authority(
    facts: Facts, policy: Policy, value: Decimal
) -> tuple[str, tuple[Step, ...]]:
    """Return the least role that may give it; never a lesser remedy instead."""
    if policy.budget is not None and value > policy.budget:
        left = {"left": max(policy.budget, Decimal(0)), "currency": policy.currency}
        return ROLES[-1], (Step("budget", left),)
    role = next(
        (role for role in ROLES if _within(policy.authority.get(role, 0), value)),
        ROLES[-1],
    )
    if facts.remedies >= policy.watch_from and role == ROLES[0]:
        return ROLES[1], (Step("watch", {"times": facts.remedies}),)
    return role, (Step(f"authority-{role}", {}),)


def _within(limit: Decimal | int | None, value: Decimal) -> bool:
    return limit is None or value <= limit


def weigh(
    amount: Decimal | None, facts: Facts, policy: Policy
) -> tuple[str, tuple[Step, ...]]:
    """Return who may give something else than the policy does, and why.

    Never less than a manager; beyond the cap the owner.
    """
    value = amount or Decimal(0)
    price = facts.price if facts.price is not None else policy.usual_price
    if value > _part(price, policy.cap):
        return ROLES[-1], (Step("cap", {"percent": policy.cap}),)
    role, steps = _authority(facts, policy, value)
    return (ROLES[1], steps) if role == ROLES[0] else (role, steps)
