"""The one switch: its presence stops every automatic answer of a house."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.conf import settings
from django.db import models

from amends.accounts.organisation import Organisation
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.foundation.tenancy import TenantManager


class AutomaticStop(Tenanted):
    """Who stopped them all, and when; taking it away lets them go on."""

    stopped_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+"
    )
    stopped_at = models.DateTimeField()

    objects: ClassVar = TenantManager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["organisation"], name="stopped_once")
        ]

    def __str__(self) -> str:
        return f"stopped since {self.stopped_at}"

    @classmethod
    def standing(cls) -> AutomaticStop | None:
        """Return the stop of the active house, if there is one."""
        found: AutomaticStop | None = cls.objects.select_related("stopped_by").first()
        return found

    @classmethod
    def pull(cls, house: Organisation, *, by: User, at: datetime) -> bool:
        """Stop everything; False when it was stopped already."""
        _stop, new = cls.objects.get_or_create(
            organisation=house, defaults={"stopped_by": by, "stopped_at": at}
        )
        return bool(new)
