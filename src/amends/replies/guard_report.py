"""What the guard said about one edition of a draft."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.core.nouns import Finding
from amends.foundation.rows import insert
from amends.foundation.tenancy import TenantManager
from amends.replies.draft import Draft


class GuardReportQuerySet(models.QuerySet["GuardReport"]):
    """Named questions about reports."""

    def of_drafts(self, draft_ids: Iterable[int]) -> Self:
        """Keep those of several drafts, as they were made."""
        rows = self.filter(draft__in=draft_ids).select_related("made_by")
        return rows.order_by("pk")


class GuardReport(Tenanted):
    """The record of the last look before a reply left."""

    draft = models.ForeignKey(Draft, models.CASCADE, related_name="reports")
    edition = models.PositiveIntegerField()
    findings = models.JSONField(default=list)
    overridden_because = models.TextField(blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    made_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(GuardReportQuerySet)()

    def __str__(self) -> str:
        return f"{self.draft_id}/{self.edition}: {len(self.findings)}"

    @classmethod
    def write(
        cls,
        draft: Draft,
        findings: tuple[Finding, ...],
        *,
        at: datetime,
        by: User | None = None,
        because: str = "",
    ) -> GuardReport:
        """Store what was found; ``because`` is why ``by`` sends it past warnings."""
        report = cls(
            organisation_id=draft.organisation_id,
            draft=draft,
            edition=draft.edition,
            findings=[_row(finding) for finding in findings],
            overridden_because=because,
            made_by=by,
            made_at=at,
        )
        insert([report])
        return report

    @classmethod
    def lets_pass(cls, draft: Draft, text: str) -> bool:
        """Say whether the guard read these very words and blocked nothing in them."""
        last = cls.objects.filter(draft=draft, edition=draft.edition).last()
        blocked = last is None or any(row["level"] == "block" for row in last.findings)
        return draft.text == text and not blocked


def _row(finding: Finding) -> dict[str, Any]:
    return {
        "finding": finding.finding,
        "level": finding.level,
        "quote": finding.quote,
        "why": finding.why,
        "mend": finding.mend,
    }
