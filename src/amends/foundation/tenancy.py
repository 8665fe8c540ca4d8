"""Rows of one tenant only: a manager that refuses to answer outside a scope.

The active tenant lives in django-scopes' context, so `scope(organisation=...)` and
`scopes_disabled()` of that library work as documented. The manager is our own
because the library's is untyped and defers its refusal to the first evaluation.
"""

from __future__ import annotations

from typing import Generic, TypeVar

from django.db import models
from django_scopes import get_scope
from django_scopes.exceptions import ScopeError

M_co = TypeVar("M_co", bound=models.Model, covariant=True)


class TenantManager(models.Manager[M_co], Generic[M_co]):
    """The default manager of every row that belongs to one organisation."""

    def get_queryset(self) -> models.QuerySet[M_co]:
        """Return the rows of the active organisation; raises ScopeError without one."""
        rows = super().get_queryset()
        active = get_scope()
        if active.get("_enabled", True):
            if "organisation" not in active:
                raise ScopeError(
                    f"{self.model.__name__} belongs to an organisation: "
                    "enter scope(organisation=...) first."
                )
            rows = rows.filter(organisation=active["organisation"])
        return rows
