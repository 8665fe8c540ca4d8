"""The record of a reply by API: everything that led to these words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from ninja import Schema

from amends.replies.approval import Approval
from amends.replies.guard_report import GuardReport
from amends.replies.pause import Pause
from amends.replies.publication import Publication


class ReportOut(Schema):
    """What the guard found in one edition, and why it was passed."""

    edition: int
    findings: list[dict[str, Any]]
    overridden_because: str
    made_by: str
    made_at: datetime


class ApprovalOut(Schema):
    """Who allowed which edition; nobody for an automatic answer."""

    edition: int
    approved_by: str
    approved_at: datetime


class PauseOut(Schema):
    """A pause after angry words, and who ended it before its time."""

    severity: int
    findings: list[str]
    began_at: datetime
    until: datetime
    lifted_by: str
    lifted_because: str


class RecordOut(Schema):
    """The way of one reply. ``origin`` says what made the proposal."""

    reply_id: int
    text: str
    proposed: str
    unchanged: bool
    origin: dict[str, Any]
    written_by: str
    automatic: bool
    reports: list[ReportOut]
    approvals: list[ApprovalOut]
    pauses: list[PauseOut]
    stage: str
    reason: str
    attempts: int
    published_at: datetime | None

    @classmethod
    def of(cls, reply: Publication) -> RecordOut:
        """Gather the record of one reply."""
        draft = reply.draft
        reports = GuardReport.objects.of_drafts([draft.pk])
        approvals = Approval.objects.of_drafts([draft.pk])
        pauses = Pause.objects.of_answers_to([reply.feedback_id])
        return cls(
            reply_id=reply.pk,
            text=reply.text,
            proposed=draft.proposed,
            unchanged=draft.unchanged,
            origin=draft.provenance,
            written_by=str(draft.author or ""),
            automatic=reply.automatic,
            reports=[
                ReportOut(
                    edition=row.edition,
                    findings=row.findings,
                    overridden_because=row.overridden_because,
                    made_by=str(row.made_by or ""),
                    made_at=row.made_at,
                )
                for row in reports
            ],
            approvals=[
                ApprovalOut(
                    edition=row.edition,
                    approved_by=str(row.approved_by or ""),
                    approved_at=row.approved_at,
                )
                for row in approvals
            ],
            pauses=[
                PauseOut(
                    severity=row.severity,
                    findings=row.findings,
                    began_at=row.began_at,
                    until=row.until,
                    lifted_by=str(row.lifted_by or ""),
                    lifted_because=row.lifted_because,
                )
                for row in pauses.order_by("pk")
            ],
            stage=reply.stage,
            reason=reply.reason,
            attempts=reply.attempts,
            published_at=reply.published_at,
        )
