"""Remembering: an open case that nobody touches comes back by itself.

It stands on top of the inbox again and its owner hears of it; once more forgotten, it
goes back to all, so that somebody else can take it.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import Q
from django_scopes import scope, scopes_disabled

from amends.accounts.audit import AuditEntry
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.event import Event
from amends.foundation import clock
from amends.foundation.jobs import task
from amends.routing.habits import Habits
from amends.routing.notice import Notice

A_TURN = 500
LONGEST = 90


@task
def remember_forgotten() -> None:
    """Bring back what lies too long, in every house."""
    now = clock.now()
    with scopes_disabled():
        houses = list(Organisation.objects.all())
    for house in houses:
        with scope(organisation=house):
            bring_back(house, at=now)


def bring_back(house: Organisation, *, at: datetime) -> int:
    """Bring back the open cases in which nothing happened for days; say how many."""
    days = Habits.of(house).forgotten_after
    if not days:
        return 0
    before = at - timedelta(days=days)
    waiting = Case.objects.open().unanswered()
    lying = waiting.filter(backfill=False, active_at__lt=before)
    rows = list(lying.order_by("active_at", "pk")[:A_TURN])
    for case in rows:
        _come_back(case, days, at=at)
    return len(rows)


@transaction.atomic
def _come_back(case: Case, days: int, *, at: datetime) -> None:
    deeds = Event.objects.of_case(case).filter(
        Q(user__isnull=False) | Q(verb__in=["arrived", "edited"])
    )
    last = deeds.order_by("-pk").first()
    earlier = Event.objects.of_case(case).filter(verb="came_back")
    again = earlier.filter(pk__gt=last.pk if last else 0).exists()
    case.active_at = at
    case.save(update_fields=["active_at"])
    owner = case.assignee_id
    case.log("came_back", by=None, at=at, detail={"days": days})
    if owner:
        Notice.tell(case, {owner}, ("forgotten", f"{at:%Y%m%d%H}"), at=at)
    if again and owner:
        case.assign(None, by=None, at=at)


@transaction.atomic
def forget_after(house: Organisation, days: int, *, by: User, at: datetime) -> None:
    """Keep after how many days a case comes back; 0 lets cases lie."""
    days = max(0, min(days, LONGEST))
    Habits.objects.update_or_create(
        organisation=house, defaults={"forgotten_after": days}
    )
    AuditEntry.write("keep habits", house, by=by, at=at, detail={"days": days})
