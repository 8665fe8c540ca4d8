"""How much the bell tells, asked together with who is signed in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django_scopes import scopes_disabled

from amends.routing.notice import Notice

if TYPE_CHECKING:
    from amends.accounts.membership import Membership, MembershipQuerySet

COLUMN = "unseen"


def with_unseen(places: MembershipQuerySet) -> MembershipQuerySet:
    """Bring with each place how many notices wait there: no statement more."""
    with scopes_disabled():
        rows = Notice.objects.to(OuterRef("user")).unseen().order_by()
        mine = rows.select_related(None).in_house(OuterRef("organisation"))
        counted = mine.values("user").annotate(n=Count("pk")).values("n")
    number = Coalesce(Subquery(counted, output_field=IntegerField()), 0)
    return places.annotate(**{COLUMN: number})


def unseen_of(member: Membership) -> int:
    """Return how many notices wait; 0 where nobody asked."""
    return int(getattr(member, COLUMN, 0))
