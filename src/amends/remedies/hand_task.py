"""A card that somebody writes by hand: who, by when, and the photo of it."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, ClassVar, Self
from uuid import uuid4

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.cases.case import Case
from amends.foundation.tenancy import TenantManager
from amends.remedies.letter import Letter


def place(task: HandTask, name: str) -> str:
    """Return a path of our own; what the phone calls the photo never counts."""
    del name
    return f"cards/{task.organisation_id}/{uuid4().hex}"


class HandTaskQuerySet(models.QuerySet["HandTask"]):
    """Named questions about cards written by hand."""

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(letter__case__in=cases.order_by().values("pk"))

    def open(self) -> Self:
        """Keep what is still to be written, the nearest day first."""
        return self.filter(done_at=None).order_by("due_on", "pk")

    def done(self) -> Self:
        """Keep what was written, the latest first."""
        return self.exclude(done_at=None).order_by("-done_at")

    def after(self, due_on: date, pk: int) -> Self:
        """Keep what follows that row in `open` order (keyset paging)."""
        later = models.Q(due_on__gt=due_on)
        return self.filter(later | models.Q(due_on=due_on, pk__gt=pk))

    def with_surroundings(self) -> Self:
        """Bring along what a list shows."""
        return self.select_related("letter__case", "writer", "done_by")


class HandTask(Tenanted):
    """``done_at`` says when it lay in the post; ``photo`` proves it, where there is."""

    letter = models.OneToOneField(Letter, models.CASCADE, related_name="hand_task")
    writer = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    due_on = models.DateField()
    done_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    done_at = models.DateTimeField(null=True, blank=True)
    photo: models.Field[Any, Any] = models.FileField(upload_to=place, blank=True)
    photo_kind = models.CharField(max_length=20, blank=True)

    objects: ClassVar = TenantManager.from_queryset(HandTaskQuerySet)()

    def __str__(self) -> str:
        return str(self.letter)

    @classmethod
    def set(cls, letter: Letter, writer: User | None, due_on: date) -> HandTask:
        """Let somebody write it by that day."""
        made: HandTask = cls.objects.create(
            organisation_id=letter.organisation_id,
            letter=letter,
            writer=writer,
            due_on=due_on,
        )
        return made

    def finish(self, *, by: User, at: datetime) -> bool:
        """Say that it is in the post; the first word stands."""
        rows = HandTask.objects.open().filter(pk=self.pk)
        return bool(rows.update(done_by=by, done_at=at))

    def show(self, photo: bytes, kind: str) -> None:
        """Keep the photo of the written card."""
        self.photo_kind = kind
        self.photo.save("photo", ContentFile(photo), save=False)
        self.save(update_fields=["photo", "photo_kind"])

    def is_late(self, on: date) -> bool:
        """Whether its day is over and it is not written."""
        return self.done_at is None and self.due_on < on
