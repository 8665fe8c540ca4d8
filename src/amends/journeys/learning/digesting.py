"""Digesting: one short letter a week to each colleague, and none without news.

    looked at → planned, once for each member and week → carried by the house's mailbox

It holds sentences and figures, never a customer's words or name.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django_scopes import scope, scopes_disabled

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.channels.connector import ConnectorError, Refused, Unknown
from amends.channels.outgoing import Receipt
from amends.foundation import clock, faults
from amends.foundation.jobs import task
from amends.insights.digest import Digest, Way
from amends.insights.mark import Mark
from amends.insights.no_digest import NoDigest
from amends.journeys.learning.calendar import first_weekday, today, week_of
from amends.journeys.learning.letter import letter
from amends.journeys.learning.weekly import week_for

HOUR = timedelta(hours=7)
"""From this hour of the week's first day on, in the house's zone."""
PATIENCE, ATTEMPTS, BATCH = timedelta(minutes=10), 20, 100


@task
def plan_digests() -> None:
    """Write down who gets this week's letter; nothing new means none."""
    now = clock.now()
    with scopes_disabled():
        marks = Mark.objects.exclude(looked_on=None).select_related("organisation")
        looked = list(marks.exclude(organisation__demo=True))
    for mark in looked:
        house = mark.organisation
        week = week_of(today(house, now - HOUR), first_weekday(house.country))
        if mark.looked_on and mark.looked_on >= week:
            with scope(organisation=house):
                plan(house, at=now)


@task
def send_digests() -> None:
    """Carry every letter that is due and that nobody carries."""
    now = clock.now()
    with scopes_disabled():
        due = list(Digest.objects.due(now).select_related("organisation")[:BATCH])
    for digest in due:
        with scope(organisation=digest.organisation):
            carry(digest)


def plan(house: Organisation, *, at: datetime) -> int:
    """Plan the week's letters of one house, each once; returns how many will leave."""
    week = week_of(today(house, at), first_weekday(house.country))
    unwanted = set(NoDigest.objects.values_list("member", flat=True))
    known = set(Digest.objects.filter(week=week).values_list("member", flat=True))
    leaving = 0
    for member in Membership.objects.in_house(house).active():
        if member.pk in unwanted | known:
            continue
        why = "" if week_for(member, at=at).is_new else "nothing new"
        leaving += not why
        Digest.objects.create(
            organisation=house,
            member=member,
            week=week,
            key=Digest.fresh_key(),
            way=Way.SKIPPED if why else Way.WAITING,
            reason=why,
            not_before=at,
            created_at=at,
        )
    return leaving


def carry(digest: Digest) -> None:
    """Bring one letter as far as it gets now; safe to call again at any time."""
    if not digest.lease(at=clock.now()):
        return
    channel = Channel.objects.listening().carrying("email").order_by("pk").first()
    try:
        receipt = _carried(digest, channel)
        if receipt is not None:
            digest.stand(way=Way.SENT, leased_until=None)
    except ConnectorError as error:
        _settle(digest, error)


def _carried(digest: Digest, channel: Channel | None) -> Receipt | None:
    if channel is None:
        digest.stand(way=Way.SKIPPED, reason="no mailbox", leased_until=None)
        return None
    outgoing = letter(digest, at=clock.now())
    if digest.sent:
        # An earlier attempt may have arrived: only a look there may tell.
        found = channel.connector.find(channel.account(), outgoing)
        if found is not None:
            return found
    if NoDigest.objects.filter(member=digest.member_id).exists():
        digest.stand(way=Way.SKIPPED, reason="unwanted", leased_until=None)
        return None
    if not digest.stand(sent=True):
        return None
    faults.point("digest.marked")
    return channel.connector.publish(channel.account(), outgoing)


def _settle(digest: Digest, error: ConnectorError) -> None:
    reason = str(error)[:300]
    if isinstance(error, Refused) or digest.attempts >= ATTEMPTS:
        digest.stand(way=Way.FAILED, reason=reason, leased_until=None)
        return
    lost = isinstance(error, Unknown) or digest.way == Way.UNKNOWN
    digest.stand(
        way=Way.UNKNOWN if lost else Way.WAITING,
        sent=lost,
        reason=reason,
        not_before=clock.now() + PATIENCE,
        leased_until=None,
    )
