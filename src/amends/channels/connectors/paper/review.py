"""What a visitor wrote on paper."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.db import models


class PaperReviewQuerySet(models.QuerySet["PaperReview"]):
    """Named questions about reviews."""

    def of_page(self, page: str) -> Self:
        """Keep the reviews of one business page."""
        return self.filter(page=page)

    def shown(self) -> Self:
        """Keep what the public sees, the newest first."""
        return self.filter(removed=False).order_by("-written_at", "-pk")

    def changed_after(self, change: int) -> Self:
        """Keep what is new, edited or removed since that change, in order."""
        return self.filter(change__gt=change).order_by("change")


class PaperReview(models.Model):
    """One review. ``change`` counts every writing on the page, so it is a cursor."""

    page = models.CharField(max_length=80)
    author = models.CharField(max_length=200)
    author_id = models.CharField(max_length=80)
    stars = models.PositiveSmallIntegerField()
    title = models.CharField(max_length=300, blank=True)
    text = models.TextField(blank=True)
    written_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)
    removed = models.BooleanField(default=False)
    change = models.PositiveBigIntegerField()

    objects = PaperReviewQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["page", "change"], name="paper_change")
        ]

    def __str__(self) -> str:
        return f"{self.author}: {self.stars}★"

    @classmethod
    def next_change(cls, page: str) -> int:
        """Return the number of the next change; call inside a transaction."""
        rows = cls.objects.of_page(page).aggregate(last=models.Max("change"))
        return int(rows["last"] or 0) + 1

    def edit(self, *, text: str, stars: int, at: datetime) -> None:
        """Let the visitor change their mind."""
        self.text, self.stars, self.edited_at = text, stars, at
        self.edition += 1
        self.change = self.next_change(self.page)
        self.save()

    def remove(self) -> None:
        """Let the visitor take the review away."""
        self.removed = True
        self.edition += 1
        self.change = self.next_change(self.page)
        self.save()
