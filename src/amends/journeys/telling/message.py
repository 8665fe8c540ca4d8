"""The message of one event: what it is about, and where to ask for more.

No words and no names of customers: a receiver that may know them asks the API.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings

from amends.journeys.telling.kinds import KINDS, TRIAL

if TYPE_CHECKING:
    from datetime import datetime

    from amends.accounts.webhook import Webhook
    from amends.cases.event import Event

PAGE = "/cases/{reference}/"


def message(event: Event) -> dict[str, Any]:
    """Return the body that tells of an event; its case comes along."""
    case = event.case
    return {
        "type": KINDS[event.verb],
        "timestamp": event.at.isoformat(),
        "data": {
            "case": case.reference,
            "state": case.state,
            "kind": case.kind,
            "language": case.language,
            "stars": case.stars,
            "severity": case.severity,
            "urgent": case.urgent,
            "location_id": case.location_id,
            "channel_id": case.channel_id,
            "owner_id": case.assignee_id,
            "due_at": case.due_at.isoformat() if case.due_at else None,
            "feedback_id": event.detail.get("feedback"),
            "url": settings.BASE_URL + PAGE.format(reference=case.reference),
        },
    }


def trial(webhook: Webhook, *, at: datetime) -> dict[str, Any]:
    """Return the body that only asks whether somebody is there."""
    return {
        "type": TRIAL,
        "timestamp": at.isoformat(),
        "data": {"webhook": webhook.name},
    }
