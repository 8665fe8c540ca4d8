"""Carrying a question to its customer: at most once, never at night, never unwanted.

lease (fence + 1) → read back if an earlier attempt may have arrived
                  → still wanted? → mark sent → publish → conclude
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from amends.channels.channel import Channel
from amends.channels.connector import (
    ConnectorError,
    Refused,
    RetryAfter,
    Unknown,
    Unwanted,
)
from amends.channels.outgoing import Receipt
from amends.followups.invitation import Invitation, Way
from amends.followups.opt_out import OptOut
from amends.followups.plan import Plan
from amends.foundation import clock, faults
from amends.journeys.asking.finding import moment_of
from amends.journeys.asking.letter import letter

PATIENCE = timedelta(minutes=1)
LONGEST_PATIENCE = timedelta(hours=2)
ATTEMPTS = 30
TOO_LATE = timedelta(days=100)
"""Whom the lot fell on is not asked any more after so long."""


def carry(invitation: Invitation, plan: Plan) -> None:
    """Bring one question as far as it gets now; safe to call again at any time."""
    if not invitation.lease(at=clock.now()):
        return
    faults.point("asking.leased")
    try:
        receipt = _read_back(invitation) if invitation.sent else None
        if receipt is None and _still_wanted(invitation, plan):
            receipt = _hand_over(invitation, plan)
        if receipt is not None:
            _conclude(invitation, receipt)
    except ConnectorError as error:
        _settle(invitation, error)


def _channel(invitation: Invitation) -> Channel:
    if invitation.channel is None:
        raise Refused("No channel carries this letter.")
    channel: Channel = invitation.channel
    return channel


def _read_back(invitation: Invitation) -> Receipt | None:
    channel = _channel(invitation)
    sent = letter(invitation, "").outgoing
    return channel.connector.find(channel.account(), sent)


def _still_wanted(invitation: Invitation, plan: Plan) -> bool:
    """End or put off what must not leave now; what has left is not asked about."""
    now = clock.now()
    if not plan.is_on:
        invitation.end(Way.SKIPPED, "off")
    elif OptOut.objects.filter(address=invitation.address).exists():
        invitation.end(Way.SKIPPED, "opted out")
    elif hasattr(invitation, "answer"):
        invitation.end(Way.SKIPPED, "answered")
    elif invitation.pick is not None and now - invitation.created_at > TOO_LATE:
        invitation.end(Way.SKIPPED, "late")
    elif (last := _asked_lately(invitation, plan, now)) is not None:
        _keep_the_cap(invitation, last + timedelta(days=plan.cap))
    else:
        house = invitation.organisation
        moment = moment_of(invitation.place, house, plan, now)
        if moment <= now:
            return True
        invitation.put_off("quiet", until=moment, sent=False)
    return False


def _asked_lately(invitation: Invitation, plan: Plan, now: datetime) -> datetime | None:
    lately = Invitation.objects.to_address(invitation.address).reached()
    since = lately.filter(sent_at__gte=now - timedelta(days=plan.cap))
    times = since.exclude(pk=invitation.pk).order_by("-sent_at")
    found: datetime | None = times.values_list("sent_at", flat=True).first()
    return found


def _keep_the_cap(invitation: Invitation, until: datetime) -> None:
    """Leave the question out, or ask later whom the lot fell on.

    Whoever was asked about a complaint must not drop out of the sample for it.
    """
    if invitation.pick is None:
        invitation.end(Way.SKIPPED, "cap")
    else:
        invitation.put_off("cap", until=until, sent=False)


def _hand_over(invitation: Invitation, plan: Plan) -> Receipt | None:
    made = letter(invitation, plan.signed_by)
    if made.blocks:
        _hold(invitation, ", ".join(found.finding for found in made.blocks))
        return None
    if not invitation.mark_sent():
        return None
    faults.point("asking.marked")
    channel = _channel(invitation)
    receipt = channel.connector.publish(channel.account(), made.outgoing)
    faults.point("asking.published")
    return receipt


@transaction.atomic
def _conclude(invitation: Invitation, receipt: Receipt) -> None:
    now = clock.now()
    if invitation.conclude(receipt, at=now) and invitation.case:
        invitation.case.log("asked_again", by=None, at=now)


@transaction.atomic
def _hold(invitation: Invitation, reason: str) -> None:
    if invitation.end(Way.HELD, reason) and invitation.case:
        detail = {"reason": reason}
        invitation.case.log("asking_held", by=None, at=clock.now(), detail=detail)


def _settle(invitation: Invitation, error: ConnectorError) -> None:
    if isinstance(error, Unwanted):
        house, address = invitation.organisation_id, invitation.address
        OptOut.remember(house, address, at=clock.now())
        invitation.end(Way.SKIPPED, "opted out")
    elif isinstance(error, Refused) or invitation.attempts >= ATTEMPTS:
        invitation.end(Way.FAILED, str(error))
    else:
        # Only Unreachable promises that nothing left; when it came while reading
        # back, an earlier attempt still may have arrived.
        lost = isinstance(error, Unknown) or invitation.way == Way.UNKNOWN
        until = clock.now() + _pause(invitation, error)
        invitation.put_off(str(error), until=until, sent=lost)


def _pause(invitation: Invitation, error: ConnectorError) -> timedelta:
    if isinstance(error, RetryAfter):
        return timedelta(seconds=error.seconds)
    doubled: timedelta = PATIENCE * 2 ** min(invitation.attempts, 10)
    return min(doubled, LONGEST_PATIENCE)
