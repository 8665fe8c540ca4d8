"""One question to one customer, about a case or by lot: intent first, then proof."""

from __future__ import annotations

import uuid
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.location import Location
from amends.accounts.tenanted import Tenanted
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.outgoing import Receipt
from amends.followups.pick import Pick
from amends.foundation.carried import Carried, uncarried
from amends.foundation.secrets import EncryptedTextField
from amends.foundation.tenancy import TenantManager


class Way(StrEnum):
    """Where it is. ``link`` is handed on by a person; ``held`` waits for one.

    ``skipped`` was never sent, and ``reason`` says why.
    """

    WAITING = "waiting"
    SENDING = "sending"
    UNKNOWN = "unknown"
    SENT = "sent"
    LINK = "link"
    SKIPPED = "skipped"
    HELD = "held"
    FAILED = "failed"


ON_THE_WAY = (Way.WAITING, Way.SENDING, Way.UNKNOWN)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Named questions about invitations."""

    def due(self, at: datetime) -> Self:
        """Keep what should leave by now and nobody carries."""
        return self.filter(uncarried(at), way__in=ON_THE_WAY)

    def of_case(self, case: Case) -> Self:
        """Keep the one of this case."""
        return self.filter(case=case).select_related("answer")

    def among(self, cases: models.QuerySet[Case]) -> Self:
        """Keep those of these cases."""
        return self.filter(case__in=cases.order_by().values("pk"))

    def to_address(self, address: str) -> Self:
        """Keep those to one address, by its digest."""
        return self.filter(address=address)

    def reached(self) -> Self:
        """Keep those that may have reached somebody."""
        return self.filter(models.Q(sent=True) | models.Q(way=Way.SENT))

    def unanswered(self) -> Self:
        """Keep those that nobody has answered, with what an answer needs."""
        rows = self.filter(answer=None)
        return rows.select_related("case", "pick__guest__location", "organisation")

    def since(self, at: datetime) -> Self:
        """Keep those that left, or will, after that instant."""
        return self.filter(not_before__gte=at)

    def newest(self) -> Self:
        """Sort the newest first, with what a list shows."""
        return self.select_related("case__location", "answer").order_by("-pk")


class Invitation(Carried, Tenanted):
    """At most one for a case or pick, ever: the database itself refuses a second.

    ``key`` is the same on every attempt. ``fence`` counts the carriers: only the
    latest may write the outcome. ``sent`` says that an attempt may have arrived, so
    the next carrier reads back first. ``to`` lies encrypted, ``address`` is its digest.
    """

    case = models.OneToOneField(
        Case, models.CASCADE, null=True, related_name="invitation"
    )
    pick = models.OneToOneField(
        Pick, models.CASCADE, null=True, related_name="invitation"
    )
    channel = models.ForeignKey(
        Channel, models.PROTECT, null=True, related_name="invitations"
    )
    key = models.CharField(max_length=40, unique=True)
    to: models.Field[Any, Any] = EncryptedTextField(default="")
    address = models.CharField(max_length=64, blank=True)
    basis = models.CharField(max_length=20)
    language = models.CharField(max_length=5)
    way = models.CharField(max_length=8, default=Way.WAITING)
    reason = models.TextField(blank=True)
    sent_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(InvitationQuerySet)()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(case=None) ^ models.Q(pick=None),
                name="asked_about_one_thing",
            )
        ]
        indexes = [
            models.Index(fields=["way", "not_before"]),
            models.Index(fields=["organisation", "address"]),
            models.Index(fields=["organisation", "-id"]),
        ]

    def __str__(self) -> str:
        return f"{self.case_id or self.pick_id} {self.way}"

    @property
    def place(self) -> Location | None:
        """The location that asks; None where the house does."""
        about = self.pick.guest if self.pick else self.case
        return about.location if about else None

    @staticmethod
    def fresh_key() -> str:
        """Return a key for a new invitation."""
        return uuid.uuid4().hex

    def lease(self, *, at: datetime) -> bool:
        """Take it to carry it; False when somebody else has it."""
        way = Way.UNKNOWN if self.sent else Way.SENDING
        return self.take_from(Invitation.objects.due(at), at=at, way=way)

    def mark_sent(self) -> bool:
        """Write down that from here on it may have arrived; False if fenced."""
        return self.stand(sent=True)

    def conclude(self, receipt: Receipt, *, at: datetime) -> bool:
        """Write down that it left; False if another carrier took over."""
        del receipt
        # Whom it went to is nobody's business any more; the digest keeps the cap.
        return self.stand(way=Way.SENT, sent_at=at, leased_until=None, to="")

    def put_off(self, reason: str, *, until: datetime, sent: bool) -> bool:
        """Try again later; after a possible sending only by reading back first."""
        way = Way.UNKNOWN if sent else Way.WAITING
        return self.stand(
            way=way, sent=sent, reason=reason, not_before=until, leased_until=None
        )

    def end(self, way: Way, reason: str) -> bool:
        """End it unsent, and say why; only what is held keeps its address."""
        forgotten = {} if way == Way.HELD else {"to": ""}
        return self.stand(way=way, reason=reason, leased_until=None, **forgotten)
