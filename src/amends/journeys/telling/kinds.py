"""Which of the things that happen are told to programs, and by which name."""

from __future__ import annotations

KINDS: dict[str, str] = {
    "arrived": "feedback.received",
    "edited": "feedback.changed",
    "removed": "feedback.removed",
    "assigned": "case.assigned",
    "published": "reply.published",
    "rejected": "reply.rejected",
    "failed": "reply.failed",
    "deadline_near": "case.deadline_near",
    "breached": "case.breached",
    "promised": "remedy.promised",
    "remedy_given": "remedy.given",
    "reopened": "case.reopened",
    "closed": "case.closed",
    "confirmed": "case.confirmed",
    "merged": "case.merged",
}
"""Verb of a case's story → type of the message."""

TRIAL = "webhook.trial"


def known() -> tuple[str, ...]:
    """Return every type that can be wished for."""
    return tuple(KINDS.values())
