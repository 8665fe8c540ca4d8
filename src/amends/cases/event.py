"""One line of a case's story."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.audit import Actor
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.tenancy import TenantManager

if TYPE_CHECKING:
    from amends.cases.case import Case


class EventQuerySet(models.QuerySet["Event"]):
    """Named questions about events."""

    def of_case(self, case: Case) -> Self:
        """Keep one case's, as they happened."""
        return self.filter(case=case).select_related("user").order_by("pk")

    def at_cases(self, ids: Iterable[int]) -> Self:
        """Keep those of several cases, as they happened."""
        return self.filter(case__in=list(ids)).order_by("pk")

    def named(self, verb: str) -> Self:
        """Keep one kind."""
        return self.filter(verb=verb)

    def after(self, pk: int) -> Self:
        """Keep what happened since that event; live pages follow this."""
        return self.filter(pk__gt=pk).order_by("pk")

    def latest_id(self) -> int:
        """Return the number of the last thing that happened, 0 for nothing yet."""
        return self.order_by("-pk").values_list("pk", flat=True).first() or 0


class Event(Tenanted):
    """What happened, by whom (empty for the house itself), and the particulars."""

    case = models.ForeignKey("cases.Case", models.CASCADE, related_name="events")
    verb = models.CharField(max_length=40)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        db_index=False,
    )
    detail = models.JSONField(default=dict)
    at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(EventQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "id"])]

    COLUMNS = ("organisation_id", "case_id", "verb", "user_id", "detail", "at")
    """In this order arrivals store it, by `foundation.rows.insert_plain`."""

    def __str__(self) -> str:
        return f"{self.case_id} {self.verb}"

    @classmethod
    def of(
        cls,
        case: Case,
        verb: str,
        *,
        by: Actor,
        at: datetime,
        detail: dict[str, Any] | None = None,
    ) -> Event:
        """Make an event, not yet stored."""
        return cls(
            organisation_id=case.organisation_id,
            case=case,
            verb=verb,
            user=by if isinstance(by, User) else None,
            detail=detail or {},
            at=at,
        )
