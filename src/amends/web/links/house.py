"""Places, rules, people, keys and what works in the background."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def allowances() -> str:
    """Where allowances are kept (POST)."""
    return reverse("allowances")


def job_cancellation(job_id: int) -> str:
    """Where a job is dropped (POST)."""
    return reverse("job-cancellation", args=[job_id])


def job_revival(job_id: int) -> str:
    """Where a dead job is tried again (POST)."""
    return reverse("job-revival", args=[job_id])


def jobs() -> str:
    """Work in the background."""
    return reverse("jobs")


def new_place() -> str:
    """Where another location is opened."""
    return reverse("place-new")


def new_rule() -> str:
    """Where a rule is added (POST)."""
    return reverse("rule-new")


def people() -> str:
    """The people of the house."""
    return reverse("people")


def person(membership_id: int) -> str:
    """What somebody may do."""
    return reverse("person", args=[membership_id])


def person_leave(membership_id: int) -> str:
    """Where somebody is let go (POST)."""
    return reverse("person-leave", args=[membership_id])


def place(location_id: int) -> str:
    """One location."""
    return reverse("place", args=[location_id])


def places(**query: object) -> str:
    """The locations of the house."""
    return with_query(reverse("places"), **query)


def rule_removal(rule_id: int) -> str:
    """Where a rule is taken away (POST)."""
    return reverse("rule-removal", args=[rule_id])


def rule_rise(rule_id: int) -> str:
    """Where a rule moves up (POST)."""
    return reverse("rule-rise", args=[rule_id])


def rules() -> str:
    """Owners, promised times, allowances."""
    return reverse("rules")


def storage() -> str:
    """What the house keeps, and the room that is left."""
    return reverse("storage")


def targets() -> str:
    """Where promised times are kept (POST)."""
    return reverse("targets")


def token_revocation(token_id: int) -> str:
    """Where a key is taken back (POST)."""
    return reverse("token-revocation", args=[token_id])


def tokens() -> str:
    """Keys for programs."""
    return reverse("tokens")


def trail(**query: object) -> str:
    """Who did what."""
    return with_query(reverse("trail"), **query)
