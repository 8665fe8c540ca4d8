"""Facts as columns: a compact table of all feedback, kept in blocks."""

from __future__ import annotations

from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.foundation.tenancy import TenantManager

BLOCK = 50_000
"""Ids of feedback in one sheet: a change rewrites no more than that."""


class SheetQuerySet(models.QuerySet["Sheet"]):
    """Named questions about sheets."""

    def in_order(self) -> Self:
        """Sort as the feedback came."""
        return self.order_by("block")

    def of_blocks(self, blocks: set[int]) -> Self:
        """Keep the sheets that hold these blocks."""
        return self.filter(block__in=blocks)


class Sheet(Tenanted):
    """One block of feedback as columns; ``body`` is in the format of Arrow.

    It holds ids, times, places and aspects; never words, names or addresses.
    """

    block = models.PositiveIntegerField()
    body = models.BinaryField()
    rows = models.PositiveIntegerField()

    objects: ClassVar = TenantManager.from_queryset(SheetQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "block"], name="one_sheet_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.block}: {self.rows}"

    @classmethod
    def keep(cls, organisation: Any, block: int, body: bytes, rows: int) -> None:  # noqa: ANN401 - the row or a lazy one
        """Let this stand for the block."""
        cls.objects.update_or_create(
            organisation=organisation,
            block=block,
            defaults={"body": body, "rows": rows},
        )
