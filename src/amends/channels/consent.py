"""A question on its way: somebody was sent to a platform to let us in."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, ClassVar, Self

from django.db import models

from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.channels.grant import Grant
from amends.channels.signing.question import Question
from amends.foundation.secrets import EncryptedJSONField
from amends.foundation.tenancy import TenantManager

PATIENCE = timedelta(minutes=30)
"""Long enough to look for a password, too short to be of use to a thief."""


@dataclass(frozen=True, slots=True)
class Asking:
    """Whom we ask and as which client; ``grant`` is the one to renew."""

    organisation_id: int
    platform: str
    settings: Mapping[str, str]
    secrets: Mapping[str, str]
    grant: Grant | None = None


class ConsentQuerySet(models.QuerySet["Consent"]):
    """Named questions about questions."""

    def waiting(self, state: str, person: User, at: datetime) -> Self:
        """Keep the one that this person took along, if it is still good."""
        since = at - PATIENCE
        mine = self.filter(person=person, asked_at__gte=since, answered_at=None)
        return mine.filter(state_digest=digest(state))

    def stale(self, at: datetime) -> Self:
        """Keep what nobody will answer any more."""
        return self.filter(asked_at__lt=at - PATIENCE)


class Consent(Tenanted):
    """Who went where with which question. Good for one answer.

    ``secrets`` are the proof and the client's secret; ``grant`` is the one to renew.
    """

    person = models.ForeignKey(User, models.CASCADE, related_name="+")
    platform_slug = models.CharField(max_length=40)
    state_digest = models.CharField(max_length=64, unique=True)
    settings = models.JSONField(default=dict)
    secrets: models.Field[Any, Any] = EncryptedJSONField(default=dict)
    back_to = models.CharField(max_length=500)
    grant = models.ForeignKey(Grant, models.CASCADE, null=True, related_name="+")
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar = TenantManager.from_queryset(ConsentQuerySet)()

    class Meta:
        indexes = [models.Index(fields=["organisation", "-id"])]

    def __str__(self) -> str:
        return f"{self.platform_slug} {self.asked_at:%Y-%m-%d %H:%M}"

    @classmethod
    def take_along(
        cls, question: Question, asking: Asking, *, person: User, at: datetime
    ) -> Consent:
        """Write down with what a person was sent away."""
        made: Consent = cls.objects.create(
            organisation_id=asking.organisation_id,
            person=person,
            platform_slug=asking.platform,
            state_digest=digest(question.state),
            settings=dict(asking.settings),
            secrets={**asking.secrets, "verifier": question.verifier},
            back_to=question.back_to,
            grant=asking.grant,
            asked_at=at,
        )
        return made

    def use(self, *, at: datetime) -> bool:
        """Use it up; False when somebody else just has."""
        unused = Consent.objects.filter(pk=self.pk, answered_at=None)
        return bool(unused.update(answered_at=at))

    def forget(self) -> None:
        """Keep neither proof nor secret of a question that was answered."""
        self.secrets = {}
        self.save(update_fields=["secrets"])


def digest(state: str) -> str:
    """Return what may lie in the database of a state."""
    return hashlib.sha256(state.encode("utf-8", "replace")).hexdigest()
