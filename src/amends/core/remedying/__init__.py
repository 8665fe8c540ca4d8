"""Remedying: what a policy gives for a case, and why; the same for everyone.

Called by journeys, the pages' simulation and ``amends remedy``. It never learns the
channel, the name, the followers or the mood of the customer: ``Facts`` has no place
for them.
"""

from amends.core.remedying.decide import decide, weigh
from amends.core.remedying.decision import Decision, Step
from amends.core.remedying.explaining import explain
from amends.core.remedying.facts import Facts
from amends.core.remedying.intake import Unreadable, facts_in, policy_in
from amends.core.remedying.policy import ROLES, Item, Policy, Rule
from amends.core.remedying.presets import preset

__all__ = [
    "ROLES",
    "Decision",
    "Facts",
    "Item",
    "Policy",
    "Rule",
    "Step",
    "Unreadable",
    "decide",
    "explain",
    "facts_in",
    "policy_in",
    "preset",
    "weigh",
]
