"""What the guard said about one edition of a draft."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.core.nouns import Finding
from amends.replies.draft import Draft


class GuardReport(Tenanted):
    """The record of the last look before a reply left."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="reports")
    edition = models.PositiveIntegerField()
    findings = models.JSONField(default=list)
    overridden_because = models.TextField(blank=True)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.draft_id}/{self.edition}: {len(self.findings)}"

    @classmethod
    def write(
        cls,
        draft: Draft,
        findings: tuple[Finding, ...],
        *,
        at: datetime,
        because: str = "",
    ) -> GuardReport:
        """Store what was found; ``because`` is the reason to send past warnings."""
        report: GuardReport = cls.objects.create(
            organisation_id=draft.organisation_id,
            draft=draft,
            edition=draft.edition,
            findings=[_row(finding) for finding in findings],
            overridden_because=because,
            made_at=at,
        )
        return report


def _row(finding: Finding) -> dict[str, Any]:
    return {
        "finding": finding.finding,
        "level": finding.level,
        "quote": finding.quote,
        "why": finding.why,
        "mend": finding.mend,
    }
