"""Who gets which cases, by when, and who is away."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def absence_removal(absence_id: int) -> str:
    """Where an absence is taken away (POST)."""
    return reverse("absence-removal", args=[absence_id])


def away() -> str:
    """Who is away, and who stands in."""
    return reverse("away")


def day_off_removal(location_id: int, day_id: int) -> str:
    """Where a day becomes like others again (POST)."""
    return reverse("day-off-removal", args=[location_id, day_id])


def days_off(location_id: int) -> str:
    """The days on which a place is closed, or open against the calendar."""
    return reverse("days-off", args=[location_id])


def forgotten() -> str:
    """Where a house says when forgotten cases come back (POST)."""
    return reverse("forgotten")


def hands() -> str:
    """Where local managers or a central team are chosen (POST)."""
    return reverse("hands")


def lateness(**query: object) -> str:
    """Why promised times were broken."""
    return with_query(reverse("lateness"), **query)


def rule(rule_id: int) -> str:
    """One rule, to be changed."""
    return reverse("rule", args=[rule_id])


def rule_switch(rule_id: int) -> str:
    """Where a rule rests, or is tried again (POST)."""
    return reverse("rule-switch", args=[rule_id])


def rule_trial(rule_id: int = 0) -> str:
    """Where a rule is tried on the last cases (POST); 0 for a new one."""
    if rule_id:
        return reverse("rule-changed-trial", args=[rule_id])
    return reverse("rule-trial")


def rules_rehearsal() -> str:
    """Where the last cases would go by the rules as they stand."""
    return reverse("rules-rehearsal")


def targets_alike() -> str:
    """Where a channel gets the times of all others (POST)."""
    return reverse("targets-alike")


def targets_trade() -> str:
    """Where the times of a trade are chosen (POST)."""
    return reverse("targets-trade")
