"""Words that are said again and again, and what is done along with them."""

from __future__ import annotations

from typing import ClassVar, Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager

ENDINGS = ("answered", "solved", "nothing", "duplicate", "not_ours", "spam")
"""For which reasons a macro may end a case."""


class SnippetQuerySet(models.QuerySet["Snippet"]):
    """Named questions about snippets."""

    def in_order(self) -> Self:
        """Sort by name."""
        return self.select_related("location", "owner").order_by("name", "pk")

    def at_places(self, location_ids: list[int]) -> Self:
        """Keep those of these places and of none; all where none is named."""
        if not location_ids:
            return self
        return self.filter(Q(location=None) | Q(location__in=location_ids))

    def fitting(self, case: Case) -> Self:
        """Keep what is offered in this case; the most used comes first."""
        rows = self.filter(
            Q(location=None) | Q(location=case.location_id),
            platform__in=["", case.channel.platform_slug],
            kind__in=["", case.kind],
            severity__lte=case.severity,
        )
        return rows.order_by("-used", "name", "pk")


class Snippet(Tenanted):
    """``texts`` holds the words by language; what is empty fits every case.

    With ``owner``, ``note`` or ``ending`` it is a macro: using it also gives the case
    to that person, leaves that note, or ends the case for that reason.
    """

    name = models.CharField(max_length=80)
    texts = models.JSONField(default=dict)
    location = models.ForeignKey(
        Location, models.CASCADE, null=True, blank=True, related_name="+"
    )
    platform = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=12, blank=True)
    severity = models.PositiveSmallIntegerField(default=0)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    note = models.TextField(blank=True)
    ending = models.CharField(max_length=20, blank=True)
    used = models.PositiveIntegerField(default=0)

    objects: ClassVar = TenantManager.from_queryset(SnippetQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "name"], name="one_snippet_a_name"
            )
        ]

    def __str__(self) -> str:
        return self.name

    def said_in(self, language: str) -> str:
        """Return the words in a language; a text without language fits any."""
        return str(self.texts.get(language) or self.texts.get("") or "")

    @property
    def does_something(self) -> bool:
        """Whether it is more than words."""
        return bool(self.owner_id or self.note or self.ending)

    def count_use(self) -> None:
        """Remember that it was of use once more."""
        Snippet.objects.filter(pk=self.pk).update(used=models.F("used") + 1)
