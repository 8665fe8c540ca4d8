"""Who did what, when: written once, never changed."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.token import ApiToken
from amends.accounts.user import User
from amends.foundation.rows import document, insert, insert_plain, moment
from amends.foundation.tenancy import TenantManager

Actor = User | ApiToken | None
"""Who acted: a person, a program by its token, or the house itself."""


class AuditQuerySet(models.QuerySet["AuditEntry"]):
    """Named questions about the trail."""

    def with_people(self) -> Self:
        """Bring along who acted."""
        return self.select_related("user", "token")

    def before(self, pk: int) -> Self:
        """Keep what follows that entry in `newest` order (keyset paging)."""
        return self.filter(pk__lt=pk)

    def newest(self) -> Self:
        """Sort the newest first."""
        return self.order_by("-pk")


class AuditEntry(Tenanted):
    """One act. ``subject`` is ``Noun:id`` of the row; ``label`` its name for people."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        related_name="+",
        db_index=False,
    )
    token = models.ForeignKey(
        ApiToken, models.SET_NULL, null=True, related_name="+", db_index=False
    )
    verb = models.CharField(max_length=40)
    subject = models.CharField(max_length=60)
    label = models.CharField(max_length=200, blank=True)
    detail = models.JSONField(default=dict)
    at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(AuditQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-id"])]

    def __str__(self) -> str:
        return f"{self.verb} {self.subject}"

    @classmethod
    def of(
        cls,
        verb: str,
        subject: models.Model,
        *,
        by: Actor,
        at: datetime,
        detail: dict[str, Any] | None = None,
    ) -> AuditEntry:
        """Make an entry, not yet stored, about a row of a tenant."""
        organisation_id = getattr(subject, "organisation_id", None) or subject.pk
        return cls(
            organisation_id=organisation_id,
            user=by if isinstance(by, User) else None,
            token=by if isinstance(by, ApiToken) else None,
            verb=verb,
            subject=f"{type(subject).__name__}:{subject.pk}",
            label=str(subject)[:200],
            detail=detail or {},
            at=at,
        )

    @classmethod
    def write(
        cls,
        verb: str,
        subject: models.Model,
        *,
        by: Actor,
        at: datetime,
        detail: dict[str, Any] | None = None,
    ) -> None:
        """Store that this was done."""
        insert([cls.of(verb, subject, by=by, at=at, detail=detail)])

    @classmethod
    def write_call(
        cls, verb: str, subject: Tenanted, *, by: ApiToken, at: datetime, detail: object
    ) -> None:
        """Store what a program did; arrivals come often, hence as plain values."""
        insert_plain(
            cls,
            CALL,
            [
                (
                    subject.organisation_id,
                    by.pk,
                    verb,
                    f"{type(subject).__name__}:{subject.pk}",
                    str(subject)[:200],
                    document(detail),
                    moment(at),
                )
            ],
        )


CALL = (
    "organisation_id",
    "token_id",
    "verb",
    "subject",
    "label",
    "detail",
    "at",
)
