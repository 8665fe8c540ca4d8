"""One day on which somebody came or ordered."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.followups.guest import Guest
from amends.foundation.tenancy import TenantManager


class VisitQuerySet(models.QuerySet["Visit"]):
    """Named questions about visits."""

    def known_by(self, keys: Iterable[str]) -> Self:
        """Keep those with one of these keys."""
        return self.filter(key__in=list(keys))

    def days(self, guests: Iterable[int]) -> models.QuerySet[Any, Any]:
        """Return, for each of these people, the first and last day and how many."""
        rows = self.filter(guest__in=list(guests)).order_by().values("guest")
        found: models.QuerySet[Any, Any] = rows.annotate(
            first=models.Min("on"),
            last=models.Max("on"),
            days=models.Count("on", distinct=True),
        )
        return found


class Visit(Tenanted):
    """``key`` is a digest of the order's number, or of who came when and for how much.

    The same visit brought again changes nothing.
    """

    guest = models.ForeignKey(Guest, models.CASCADE, related_name="visits")
    key = models.CharField(max_length=64)
    on = models.DateField()
    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(VisitQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "key"], name="visit_known_once"
            )
        ]
        indexes = [models.Index(fields=["guest", "on"])]

    def __str__(self) -> str:
        return f"{self.guest_id} {self.on}"
