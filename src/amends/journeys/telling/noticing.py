"""Noticing: every few seconds, what happened since becomes messages to be carried.

Rows of two transactions may become visible in another order than they are numbered, so
each look goes a little way back; a message that is known already is not made twice.
"""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta

from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.delivery import Delivery
from amends.accounts.webhook import Webhook
from amends.cases.event import Event, EventQuerySet
from amends.foundation import clock
from amends.foundation.jobs import task
from amends.journeys.telling.carrying import carry_later
from amends.journeys.telling.kinds import KINDS
from amends.journeys.telling.message import message

BACK = 1000
"""So many events before the last one seen are looked at again."""
UNSETTLED = timedelta(minutes=2)
BATCH = 500


@task
def notice_news() -> None:
    """Look for every webhook that listens."""
    with scopes_disabled():
        hooks = list(Webhook.objects.listening().select_related("organisation"))
    for hook in hooks:
        with scope(organisation=hook.organisation):
            notice(hook, at=clock.now())


@transaction.atomic
def notice(hook: Webhook, *, at: datetime) -> int:
    """Make a message of each event that this webhook wants; return how many."""
    latest = Event.objects.latest_id()
    settled = hook.moved_at is not None and at - hook.moved_at > UNSETTLED
    if latest == hook.seen and settled:
        return 0
    floor = max(hook.since, hook.seen - BACK)
    events = list(_wanted(hook, floor)[:BATCH])
    made = [
        Delivery.objects.create(
            organisation_id=hook.organisation_id,
            webhook=hook,
            key=fresh_key(),
            event=event.pk,
            kind=KINDS[event.verb],
            payload=message(event),
            made_at=at,
        )
        for event in events
    ]
    # A full batch is not the end: the next look begins where this one stopped.
    end = events[-1].pk if len(events) == BATCH else latest
    if end != hook.seen:
        hook.move_to(end, at=at)
    carry_later.using(organisation_id=hook.organisation_id).enqueue_many(
        [(row.pk,) for row in made]
    )
    return len(made)


def _wanted(hook: Webhook, floor: int) -> EventQuerySet:
    verbs = [verb for verb, kind in KINDS.items() if hook.wants(kind)]
    known = Delivery.objects.of(hook).events_after(floor)
    rows = Event.objects.after(floor).filter(verb__in=verbs, case__backfill=False)
    return rows.exclude(pk__in=known).select_related("case")


def fresh_key() -> str:
    """Return an id that no other message has."""
    return "msg_" + secrets.token_hex(16)
