"""A list of visits or orders on its way in."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import ClassVar, Self
from uuid import uuid4

from django.conf import settings
from django.db import models

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.tenanted import Tenanted
from amends.channels.tables import Table, open_table
from amends.foundation.tenancy import TenantManager

SHOWN_PROBLEMS = 200


def place(row: VisitFile, name: str) -> str:
    """Return a path of our own; the sender's name never touches the disk."""
    del name
    return f"visits/{row.organisation_id}/{uuid4().hex}"


class VisitFileQuerySet(models.QuerySet["VisitFile"]):
    """Named questions about such files."""

    def visible_to(self, member: Membership) -> Self:
        """Keep those of the member's locations."""
        if not member.location_ids:
            return self
        return self.filter(location__in=member.location_ids)

    def newest(self) -> Self:
        """Sort the newest first."""
        return self.select_related("location").order_by("-pk")


class VisitFile(Tenanted):
    """``taken`` counts the rows behind us; the file itself goes when it is read."""

    location = models.ForeignKey(
        Location, models.CASCADE, null=True, blank=True, related_name="+"
    )
    file = models.FileField(upload_to=place, blank=True)
    name = models.CharField(max_length=200)
    language = models.CharField(max_length=5, default="en")
    taken = models.PositiveBigIntegerField(default=0)
    created = models.PositiveBigIntegerField(default=0)
    unchanged = models.PositiveBigIntegerField(default=0)
    bad = models.PositiveBigIntegerField(default=0)
    problems = models.JSONField(default=list)
    error = models.TextField(blank=True)
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    uploaded_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(VisitFileQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-id"])]

    def __str__(self) -> str:
        return self.name

    def table(self) -> Table:
        """Open the file; raises Unreadable, saying what to do."""
        return open_table(Path(self.file.path))

    def finish(self, *, at: datetime, error: str = "") -> None:
        """End; who visited whom is no longer lying about in a file."""
        self.finished_at, self.error = at, error
        self.file.delete(save=False)
        self.save()
