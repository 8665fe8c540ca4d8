"""Writing: what nobody has seen on the page in time goes out as one letter each.

    unseen for two minutes → a letter is intended, once → carried by the house's mailbox

A letter whose notices were seen meanwhile stays here.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.channels.channel import Channel
from amends.channels.connector import ConnectorError, Refused, Unknown
from amends.channels.outgoing import Receipt
from amends.foundation import clock, faults
from amends.foundation.jobs import task
from amends.journeys.telling.note_letter import letter
from amends.routing.notice import Notice
from amends.routing.notice_letter import NoticeLetter, Way

PATIENCE, ATTEMPTS, BATCH = timedelta(minutes=5), 20, 200


@task
def write_letters() -> None:
    """Intend what is due and carry what is intended."""
    now = clock.now()
    with scopes_disabled():
        intend(at=now)
        rows = NoticeLetter.objects.due(now).select_related("organisation", "user")
        due = list(rows[:BATCH])
    for row in due:
        with scope(organisation=row.organisation):
            carry(row)


def intend(*, at: datetime) -> int:
    """Gather what is due into one letter for each person and house; return how many."""
    due = Notice.objects.to_be_written(at).select_related("organisation")
    gathered = defaultdict(list)
    for row in due[: BATCH * 5]:
        gathered[row.organisation, row.user_id].append(row.pk)
    for (house, user_id), pks in gathered.items():
        with transaction.atomic():
            made = NoticeLetter.intend(house, user_id, at=at)
            faults.point("notices.intended")
            rows = Notice.objects.to_be_written(at).filter(pk__in=pks)
            if not rows.update(letter=made, mail_at=None):
                # Somebody else was here first, or the person has seen it.
                made.delete()
    return len(gathered)


def carry(row: NoticeLetter) -> None:
    """Bring one letter as far as it gets now; safe to call again at any time."""
    if not row.lease(at=clock.now()):
        return
    try:
        if _carried(row) is not None:
            row.end(Way.SENT)
    except ConnectorError as error:
        _settle(row, error)


def _carried(row: NoticeLetter) -> Receipt | None:
    channel = Channel.objects.listening().carrying("email").order_by("pk").first()
    if channel is None or row.organisation.demo:
        row.end(Way.SKIPPED, "no mailbox")
        return None
    notices = list(row.notices.select_related("case").order_by("pk"))
    made = letter(row, notices)
    if row.sent:
        # An earlier attempt may have arrived: only a look there may tell.
        found = channel.connector.find(channel.account(), made)
        if found is not None:
            return found
    elif all(notice.seen_at for notice in notices) or not row.user.is_active:
        row.end(Way.SKIPPED, "seen")
        return None
    if not row.stand(sent=True):
        return None
    faults.point("notices.marked")
    return channel.connector.publish(channel.account(), made)


def _settle(row: NoticeLetter, error: ConnectorError) -> None:
    if isinstance(error, Refused) or row.attempts >= ATTEMPTS:
        row.end(Way.FAILED, str(error))
        return
    lost = isinstance(error, Unknown) or row.way == Way.UNKNOWN
    row.put_off(str(error), until=clock.now() + PATIENCE, sent=lost)
