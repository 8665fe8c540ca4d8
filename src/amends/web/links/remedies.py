"""Putting it right: remedies, their policy, vouchers, promises, follow-ups."""

from __future__ import annotations

from django.urls import reverse

from amends.web.links.query import with_query


def remedies(**query: object) -> str:
    """What was given, and what waits for somebody."""
    return with_query(reverse("remedies"), **query)


def remedy_approval(remedy_id: int) -> str:
    """Where a remedy is approved (POST)."""
    return reverse("remedy-approval", args=[remedy_id])


def remedy_budgets() -> str:
    """Where the budgets are kept (POST)."""
    return reverse("remedy-budgets")


def remedy_policy() -> str:
    """What the house gives for what."""
    return reverse("remedy-policy")


def remedy_refusal(remedy_id: int) -> str:
    """Where a remedy is turned down (POST)."""
    return reverse("remedy-refusal", args=[remedy_id])
