"""Taking the demo away again, without a trace."""

from __future__ import annotations

from graphlib import TopologicalSorter

from django.apps import apps
from django.db import models, transaction
from django_scopes import scope

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.tenanted import Tenanted
from amends.accounts.user import User
from amends.channels.channel import Channel
from amends.channels.registry import CONNECTORS
from amends.foundation.jobs.job import Job


class NotADemo(Exception):
    """This is somebody's own business: it is not deleted like that."""


@transaction.atomic
def clear(organisation: Organisation) -> None:
    """Delete the house, its pages on paper, its jobs and the people made for it."""
    if not organisation.demo:
        raise NotADemo(f"{organisation} is no demo: its owner can export and close it.")
    with scope(organisation=organisation):
        for channel in Channel.objects.on("paper"):
            CONNECTORS["paper"].shelf.tear_down(channel.settings["page"])  # type: ignore[attr-defined] # paper alone has one
        for model in rows_by_dependence():
            model.objects.all().delete()
    Job.objects.filter(organisation_id=organisation.pk).delete()
    invented = User.objects.filter(
        memberships__organisation=organisation,
        email__endswith=f"@{organisation.slug}.example",
    )
    leaving = list(invented.values_list("pk", flat=True))
    Membership.objects.filter(organisation=organisation).delete()
    User.objects.filter(pk__in=leaving, memberships=None).delete()
    organisation.delete()


def rows_by_dependence() -> list[type[Tenanted]]:
    """Return every kind of tenant's row, those that refer to others first."""
    kinds = {kind for kind in apps.get_models() if issubclass(kind, Tenanted)}
    referred = {
        kind: {
            field.related_model
            for field in kind._meta.concrete_fields  # noqa: SLF001 - Django's documented way to columns
            if isinstance(field, models.ForeignKey)
            and field.related_model in kinds - {kind}
        }
        for kind in kinds
    }
    # The sorter tells what is referred to first; we delete from the other end.
    return list(TopologicalSorter(referred).static_order())[::-1]
