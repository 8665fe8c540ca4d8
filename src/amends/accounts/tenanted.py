"""What every row of a tenant has."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models

from amends.accounts.organisation import Organisation
from amends.foundation.tenancy import TenantManager


class Tenanted(models.Model):
    """A row that belongs to one organisation and is seen by nobody else.

    Queries outside ``scope(organisation=...)`` raise ScopeError.
    """

    organisation = models.ForeignKey(
        Organisation, models.CASCADE, related_name="+", db_index=False
    )

    objects: ClassVar[models.Manager[Any]] = TenantManager()

    class Meta:
        abstract = True
