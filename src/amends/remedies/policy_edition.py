"""The policy as it was written each time somebody changed it."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar, Self

from django.conf import settings
from django.db import models

from amends.accounts.organisation import Organisation
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.core.remedying import Policy, policy_in, preset
from amends.core.remedying.shape import as_json
from amends.foundation.kept_question import kept
from amends.foundation.tenancy import TenantManager


class PolicyEditionQuerySet(models.QuerySet["PolicyEdition"]):
    """Named questions about editions."""

    def newest(self) -> Self:
        """Sort the one that counts first."""
        return self.select_related("written_by").order_by("-number")


class PolicyEdition(Tenanted):
    """One edition: remedies remember by which they were given. Never changed.

    ``body`` holds everything but the catalogue, which is the Allowances, and the
    budget, which is the locations'.
    """

    number = models.PositiveIntegerField()
    body = models.JSONField()
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    written_at = models.DateTimeField()

    objects: ClassVar = TenantManager.from_queryset(PolicyEditionQuerySet)()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "number"], name="policy_edition_once"
            )
        ]

    def __str__(self) -> str:
        return f"Policy {self.number}"

    @classmethod
    def current(cls, house: Organisation) -> tuple[Policy, int]:
        """Return what counts now and its number; before the first, the usual and 0."""
        newest = _newest()
        if not newest:
            return preset(house.currency), 0
        return policy_in(newest[0].body), newest[0].number

    @classmethod
    def write(
        cls, house: Organisation, policy: Policy, *, by: User, at: datetime
    ) -> PolicyEdition:
        """Let another edition count; raises IntegrityError if somebody was faster."""
        newest = cls.objects.newest().first()
        body = as_json(policy)
        # The catalogue has rows of its own; a copy here could disagree with them.
        body.pop("items")
        made: PolicyEdition = cls.objects.create(
            organisation=house,
            number=newest.number + 1 if newest else 1,
            body=body,
            written_by=by,
            written_at=at,
        )
        return made


@kept
def _newest() -> PolicyEditionQuerySet:
    rows: PolicyEditionQuerySet = PolicyEdition.objects.newest()
    return rows[:1]
