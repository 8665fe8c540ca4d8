"""Rivals: figures of others, entered or imported, never fetched."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager


class RivalFigure(Tenanted):
    """What a rival's public page showed on one day."""

    name = models.CharField(max_length=120)
    platform = models.CharField(max_length=60, blank=True)
    on = models.DateField()
    rating = models.DecimalField(max_digits=3, decimal_places=2)
    reviews = models.PositiveIntegerField(default=0)
    reply_rate = models.DecimalField(
        max_digits=5, decimal_places=2, null=True, blank=True
    )

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name", "platform", "on"],
                name="rival_once_a_day",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.rating}"

    @classmethod
    def enter(cls, organisation: object, **figure: Any) -> None:  # noqa: ANN401 - its columns
        """Keep a figure; the same rival on the same day is replaced."""
        known = {name: figure.pop(name) for name in ("name", "platform", "on")}
        cls.objects.update_or_create(
            organisation=organisation, **known, defaults=figure
        )

    @classmethod
    def latest(cls) -> list[RivalFigure]:
        """Return the newest figure of each rival, the best rating first."""
        newest: dict[tuple[str, str], RivalFigure] = {}
        for row in cls.objects.order_by("on", "pk"):
            newest[row.name, row.platform] = row
        return sorted(newest.values(), key=lambda row: -row.rating)
