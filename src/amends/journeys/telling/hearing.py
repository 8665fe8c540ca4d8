"""Hearing: every few seconds, what happened since is told to whom it concerns.

Looked at once each: the mark remembers the events just behind it, so that one which
becomes visible late is told all the same and none is told twice.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.cases.event import Event
from amends.foundation import clock
from amends.foundation.jobs import task
from amends.journeys.telling.knocking import knock_soon
from amends.journeys.telling.whom import WATCHED, concerned
from amends.routing.news_mark import NewsMark
from amends.routing.notice import Notice

BACK = 500
"""So many events before the last one seen are looked at again."""
UNSETTLED = timedelta(minutes=2)
BATCH = 1000
STALE = timedelta(hours=6)
"""What happened longer ago, while nobody listened, is no news any more."""


@task
def tell_people() -> None:
    """Look once; devices hear at once of what is new."""
    now = clock.now()
    listen(at=now)
    knock_soon(at=now)


def listen(*, at: datetime) -> int:
    """Tell what happened since the last look; return how many events were read."""
    with scopes_disabled(), transaction.atomic():
        return _listened(at)


def _listened(at: datetime) -> int:
    latest = Event.objects.latest_id()
    mark = NewsMark.standing(latest, at=at)
    if latest == mark.seen and at - mark.moved_at > UNSETTLED:
        return 0
    floor = max(mark.since, mark.seen - BACK)
    window = Event.objects.after(floor).values_list("pk", flat=True)
    fresh = sorted(set(window[: BACK + BATCH]) - set(mark.known))
    rows = Event.objects.filter(pk__in=fresh, verb__in=WATCHED, at__gt=at - STALE)
    wanted = rows.filter(case__backfill=False).order_by("pk")
    for event in wanted.select_related("case__assignee", "user", "organisation"):
        with scope(organisation=event.organisation):
            _tell(event, at)
    end = max([mark.seen, *fresh])
    if fresh:
        known = [pk for pk in {*mark.known, *fresh} if pk > end - BACK]
        mark.move_to(end, sorted(known), at=at)
    return len(fresh)


def _tell(event: Event, at: datetime) -> None:
    kind, people = concerned(event)
    detail = {"who": str(event.user)} if event.user else {}
    Notice.tell(event.case, people, (kind, f"event:{event.pk}"), at=at, detail=detail)
