"""Comparing: were like cases treated alike?"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal

from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.state import State
from amends.core.remedying import Decision, decide
from amends.core.remedying.consistency import Gap, Treated, gaps
from amends.journeys.investigating import OUR_FAULT
from amends.journeys.policy_making import cases_since
from amends.journeys.putting_right import policy_of
from amends.remedies.remedy import Remedy

SIDES: dict[str, Callable[[Case], str]] = {
    "channel": lambda case: case.channel.platform_slug,
    "location": lambda case: str(case.location or ""),
    "owner": lambda case: str(case.assignee or ""),
    "language": lambda case: case.language,
}
"""By what like cases are compared."""


def consistency(house: Organisation, *, at: datetime) -> dict[str, tuple[Gap, ...]]:
    """Return, side by side, who got how much of what the policy gives."""
    policy, _edition = policy_of(house, at=at)
    given = _given(at)
    treated: dict[str, list[Treated]] = defaultdict(list)
    for case, facts in cases_since(at):
        decision = decide(facts, policy)
        settled = case.state == State.CLOSED or case.pk in given
        if facts.at_fault in OUR_FAULT and decision.kind and settled:
            share = _share(decision, given.get(case.pk))
            for side, group in SIDES.items():
                row = Treated(decision.rule, group(case), share)
                treated[side].append(row)
    return {side: gaps(row for row in treated[side] if row.group) for side in SIDES}


def _given(at: datetime) -> dict[int, list[Remedy]]:
    found: dict[int, list[Remedy]] = defaultdict(list)
    for remedy in Remedy.objects.given().filter(grant__granted_at__lt=at):
        found[remedy.case_id].append(remedy)
    return found


def _share(decision: Decision, given: list[Remedy] | None) -> float:
    """Return how much of its due a case got; a deed counts as whole."""
    if not given:
        return 0.0
    if not decision.amount:
        return 1.0
    sums = [row.amount for row in given if row.amount is not None]
    if not sums:
        return 1.0
    return float(sum(sums, Decimal(0)) / decision.amount)
