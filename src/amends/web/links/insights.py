"""What recurs, what was done about it, and the figures."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def action_customers(action_id: int) -> str:
    """Whose complaints an action answers."""
    return reverse("action-customers", args=[action_id])


def action_end(action_id: int) -> str:
    """Where an action is said to be done (POST)."""
    return reverse("action-end", args=[action_id])


def action_saying(action_id: int) -> str:
    """What the public reads of an action."""
    return reverse("action-saying", args=[action_id])


def digest_wish() -> str:
    """Whether one's own weekly letter comes (POST)."""
    return reverse("digest-wish")


def figures(**query: object) -> str:
    """The dashboard."""
    return with_query(reverse("figures"), **query)


def figures_file(name: str, **query: object) -> str:
    """One table or picture of the dashboard as a file."""
    return with_query(reverse("figures-file", args=[name]), **query)


def own_actions() -> str:
    """What the house itself would try."""
    return reverse("own-actions")


def own_action_removal(pk: int) -> str:
    """Where one of them is taken off (POST)."""
    return reverse("own-action-removal", args=[pk])


def pattern(pattern_id: int) -> str:
    """One pattern."""
    return reverse("pattern", args=[pattern_id])


def pattern_deed(deed: str, pattern_id: int) -> str:
    """Where something is done with a pattern (POST)."""
    return reverse(f"pattern-{deed}", args=[pattern_id])


def patterns(**query: object) -> str:
    """Everything that recurs."""
    return with_query(reverse("patterns"), **query)


def report(**query: object) -> str:
    """A month on paper."""
    return with_query(reverse("report"), **query)


def rivals() -> str:
    """Figures of others."""
    return reverse("rivals")


def said_and_done(slug: str) -> str:
    """The public page of a place: you said, we did."""
    return reverse("said-and-done", args=[slug])


def stake() -> str:
    """What a lost customer costs."""
    return reverse("stake")


def week() -> str:
    """This week in five minutes."""
    return reverse("week")
