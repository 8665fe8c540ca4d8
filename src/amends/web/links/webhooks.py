"""Programs of the house's own that are told what happens."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def webhook(webhook_id: int, **query: object) -> str:
    """One webhook with its log."""
    return with_query(reverse("webhook", args=[webhook_id]), **query)


def webhook_delivery(webhook_id: int, delivery_id: int) -> str:
    """Where a message is sent again (POST)."""
    return reverse("webhook-delivery", args=[webhook_id, delivery_id])


def webhook_end(webhook_id: int) -> str:
    """Where a webhook is taken away (POST)."""
    return reverse("webhook-end", args=[webhook_id])


def webhook_pause(webhook_id: int) -> str:
    """Where a webhook is stopped (POST)."""
    return reverse("webhook-pause", args=[webhook_id])


def webhook_renewal(webhook_id: int) -> str:
    """Where the secret is renewed (POST)."""
    return reverse("webhook-renewal", args=[webhook_id])


def webhook_resumption(webhook_id: int) -> str:
    """Where a webhook goes on (POST)."""
    return reverse("webhook-resumption", args=[webhook_id])


def webhook_trial(webhook_id: int) -> str:
    """Where a trial is sent (POST)."""
    return reverse("webhook-trial", args=[webhook_id])


def webhooks() -> str:
    """Programs that are told what happens."""
    return reverse("webhooks")
