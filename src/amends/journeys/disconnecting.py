"""Disconnecting: an account is let go, at once and for good.

    stop listening, forget the secrets, write it down → in one transaction
    the last channel of a sign-in → the platform is told that we need it no more

A job that is reading meanwhile looks once more before it stores anything.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import structlog
from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.audit import Actor, AuditEntry
from amends.channels.channel import Channel
from amends.channels.connector import ConnectorError, Unreachable
from amends.channels.grant import Grant
from amends.channels.received_push import ReceivedPush
from amends.channels.signing.tokens import end
from amends.foundation import clock
from amends.foundation.jobs import Postpone, task
from amends.journeys.intake import read_kept

POLITE: timedelta = timedelta(hours=1)
PAUSE: timedelta = timedelta(minutes=5)
log = structlog.get_logger(__name__)


@transaction.atomic
def remove(channel: Channel, *, by: Actor, at: datetime) -> bool:
    """Disconnect a channel; False when what it brought keeps it, paused and empty."""
    if channel.only_rests:
        # What was kept for it meanwhile is ours: afterwards no key would prove it.
        read_kept(channel, resting=True)
    grant = channel.grant
    detail = {"platform": channel.platform_slug}
    AuditEntry.write("disconnect", channel, by=by, at=at, detail=detail)
    kept = ReceivedPush.objects.unread().of(channel.pk)
    empty = channel.brought_nothing and not kept.exists()
    if empty:
        channel.delete()
    else:
        channel.disconnect(at=at)
    if grant is not None and not grant.channels.exists():
        let_go(grant, by=by, at=at)
    return empty


@transaction.atomic
def let_go(grant: Grant, *, by: Actor, at: datetime) -> None:
    """Give a sign-in back; the platform is told as soon as it can be."""
    AuditEntry.write("end sign-in", grant, by=by, at=at)
    Grant.objects.filter(pk=grant.pk).update(ended_at=at)
    end_later.using(organisation_id=grant.organisation_id).enqueue(grant.pk)


@task(attempts=5)
def end_later(grant_id: int) -> None:
    """Tell the platform, then forget the secrets whatever it says."""
    with scopes_disabled():
        grant = Grant.objects.filter(pk=grant_id).exclude(ended_at=None).first()
    if grant is None:
        return
    with scope(organisation=grant.organisation):
        now = clock.now()
        try:
            end(grant.account(), grant.platform)
        except Unreachable as error:
            # A secret that nobody needs is not kept for ever to be polite.
            if grant.ended_at and now < grant.ended_at + POLITE:
                raise Postpone(PAUSE, str(error)) from error
        except ConnectorError as error:
            log.info("platform does not take the end", error=type(error).__name__)
        grant.finish(at=now)
