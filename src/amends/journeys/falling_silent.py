"""Falling silent: a channel that nobody hears any more is noticed, and people told.

unread: we have not been able to read it for hours
quiet: it used to bring something far more often than this
spoke again → the silence ends, and nobody is told twice
"""

from __future__ import annotations

from datetime import datetime, timedelta
from math import exp

import structlog
from django.conf import settings
from django.db.models import Count
from django.utils import translation
from django.utils.translation import gettext as _
from django_scopes import scope, scopes_disabled

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Ability
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connector import ConnectorError, Refused
from amends.channels.outgoing import Outgoing
from amends.channels.silence import Silence, Why
from amends.foundation import clock
from amends.foundation.jobs import task

log = structlog.get_logger(__name__)
UNREAD = timedelta(hours=3)
HABIT = timedelta(days=60)
"""How far back a channel's habit is counted."""
LEAST = 10
"""Below so many in that time there is no habit."""
CHANCE = 0.001
"""How seldom a healthy channel would be quiet for so long by chance."""
SOONEST = timedelta(days=1)
"""Nobody writes at night, so a few hours say nothing."""
PAGE = "/channels/health/"


@task
def look_for_silent_channels() -> None:
    """Look at every house; the timetable asks for it twice an hour."""
    now = clock.now()
    with scopes_disabled():
        houses = list(Organisation.objects.exclude(demo=True))
    for house in houses:
        with scope(organisation=house):
            look_over(house, at=now)
            tell(house, at=now)


def look_over(house: Organisation, *, at: datetime) -> list[Silence]:
    """Begin and end the silences of one house; return those that are new."""
    listening = list(Channel.objects.listening().filter(organisation=house))
    lasting = {row.channel_id: row for row in Silence.objects.lasting()}
    habits = _habits([channel.pk for channel in listening], at)
    new = []
    for channel in listening:
        found = _silent(channel, habits.get(channel.pk, 0), at)
        known = lasting.pop(channel.pk, None)
        if known is not None and (found is None or known.why != found[0]):
            known.end(at=at)
            known = None
        if found is not None and known is None:
            new.append(_begun(channel, *found, at))
    for left in lasting.values():
        # It was paused or let go: nobody waits for it.
        left.end(at=at)
    return new


def _begun(channel: Channel, why: Why, since: datetime, at: datetime) -> Silence:
    made: Silence = Silence.objects.create(
        organisation_id=channel.organisation_id,
        channel=channel,
        why=why,
        since=since,
        noticed_at=at,
    )
    return made


def _silent(channel: Channel, habit: int, at: datetime) -> tuple[Why, datetime] | None:
    heard = channel.heard_at or channel.created_at
    if channel.reads and at - heard >= UNREAD:
        return Why.UNREAD, heard
    brought = channel.brought_at
    if brought is None or habit < LEAST or at - brought < SOONEST:
        return None
    # The habit is that of the time when it spoke.
    spoke = max(brought - max(channel.created_at, at - HABIT), SOONEST)
    expected = habit * ((at - brought) / spoke)
    return (Why.QUIET, brought) if exp(-expected) < CHANCE else None


def _habits(channel_ids: list[int], at: datetime) -> dict[int, int]:
    since = at - HABIT
    rows = Feedback.objects.filter(channel__in=channel_ids, received_at__gte=since)
    counted = rows.order_by().values_list("channel").annotate(n=Count("pk"))
    return dict(counted)


def tell(house: Organisation, *, at: datetime) -> int:
    """Write to those who look after channels, once for each silence."""
    untold = list(Silence.objects.untold().select_related("channel"))
    way = Channel.objects.listening().carrying("email").order_by("pk").first()
    if not untold or way is None or way in [row.channel for row in untold]:
        return 0
    # Marked before a word leaves: who is killed between tells nobody, and never twice.
    # The page says the same.
    Silence.objects.filter(pk__in=[row.pk for row in untold]).update(told_at=at)
    told = 0
    for member in Membership.objects.active().in_house(house).select_related("user"):
        mine = [row for row in untold if row.channel.is_visible_to(member)]
        if mine and member.can(Ability.CHANNELS):
            told += _written(way, member, mine, at)
    return told


def _written(
    way: Channel, member: Membership, silences: list[Silence], at: datetime
) -> bool:
    house = member.organisation
    with translation.override(member.user.language or house.language):
        letter = Outgoing(
            key=f"silence-{silences[0].pk}-{member.pk}",
            text=_text(silences),
            lang=translation.get_language() or house.language,
            answers="",
            subject=_("A channel has fallen silent"),
            to=member.user.email,
            written_at=at,
            begins=True,
        )
    try:
        way.connector.publish(way.account(), letter)
    except ConnectorError as error:
        # The page says the same; a letter about a broken line is not worth a loop.
        kind = "refused" if isinstance(error, Refused) else "lost"
        log.warning("nobody told of a silent channel", why=kind)
        return False
    return True


def _text(silences: list[Silence]) -> str:
    lines = [_line(row) for row in silences]
    page = settings.BASE_URL + PAGE
    return "\n".join(
        [*lines, "", _("What helps stands here: %(page)s") % {"page": page}]
    )


def _line(silence: Silence) -> str:
    told = {
        "name": silence.channel.name,
        "since": f"{silence.since:%Y-%m-%d %H:%M} UTC",
    }
    if silence.why == Why.UNREAD:
        return _("%(name)s could not be read since %(since)s.") % told
    return (
        _("%(name)s has brought nothing since %(since)s, though it used to often.")
        % told
    )
