"""A file that came along."""

from __future__ import annotations

from pathlib import PurePath
from typing import ClassVar, Self
from uuid import uuid4

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.foundation.tenancy import TenantManager


def place(attachment: Attachment, name: str) -> str:
    """Return a path of our own; the sender's name never touches the disk."""
    del name
    return f"attachments/{attachment.organisation_id}/{uuid4().hex}"


class AttachmentQuerySet(models.QuerySet["Attachment"]):
    """Named questions about attachments."""

    def of_case(self, case: Case) -> Self:
        """Keep the files that came with one case's feedback."""
        return self.filter(feedback__case=case).order_by("pk")


class Attachment(Tenanted):
    """``name`` and ``media_type`` are the sender's claims: shown, never trusted."""

    feedback = models.ForeignKey(Feedback, models.CASCADE, related_name="attachments")
    name = models.CharField(max_length=200)
    media_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    file = models.FileField(upload_to=place)

    objects: ClassVar = TenantManager.from_queryset(AttachmentQuerySet)()

    def __str__(self) -> str:
        return PurePath(self.name).name
