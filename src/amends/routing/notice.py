"""Something that one person of the house should know about a case."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Named questions about notices."""

    def to(self, user: object) -> Self:
        """Keep one person's, the newest first."""
        return self.filter(user=user).select_related("case").order_by("-pk")

    def unseen(self) -> Self:
        """Keep what the person has not put away."""
        return self.filter(seen_at=None)

    def about(self, cases: models.QuerySet[Case]) -> Self:
        """Keep what is about one of these cases."""
        return self.filter(case__in=cases)


class Notice(Tenanted):
    """``kind``: deadline, breach, forgotten, taken_over. ``key`` makes it unique."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    case = models.ForeignKey(Case, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=12)
    key = models.CharField(max_length=60)
    detail = models.JSONField(default=dict)
    told_at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(NoticeQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "case", "key"], name="notice_once")
        ]
        indexes = [
            models.Index(
                fields=["organisation", "user", "-id"],
                name="notice_unseen",
                condition=models.Q(seen_at__isnull=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.case_id} → {self.user_id}"

    @staticmethod
    def tell(
        case: Case,
        users: set[int],
        what: tuple[str, str],
        *,
        at: datetime,
        detail: dict[str, Any] | None = None,
    ) -> None:
        """Tell these people once; ``what`` is the kind and the key of the news."""
        kind, key = what
        rows = [
            Notice(
                organisation_id=case.organisation_id,
                user_id=pk,
                case=case,
                kind=kind,
                key=key,
                detail=detail or {},
                told_at=at,
            )
            for pk in sorted(users)
        ]
        Notice.objects.bulk_create(rows, ignore_conflicts=True)
