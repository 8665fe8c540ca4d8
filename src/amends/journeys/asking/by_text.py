"""Answers by text: a STOP is obeyed, an answer counts once, a person reads the rest.

a text from a number we asked → stop? → an answer to our last question there?
                              → else a message like any other
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.core.asking import Texted, texted
from amends.followups.answer import Answer
from amends.followups.invitation import Invitation
from amends.followups.opt_out import OptOut, address_digest
from amends.journeys.asking.answering import Said
from amends.journeys.asking.reaching import TEXTS
from amends.journeys.asking_again import answer

OPEN_FOR = timedelta(days=30)
"""Whoever texts later than this after a question means something else."""
EASE, SATISFACTION = range(1, 8), range(1, 6)


def hear_texts(
    channel: Channel, items: Sequence[Incoming], *, at: datetime
) -> list[Incoming]:
    """Take in what answers a question of ours; return what a person has to read.

    The same text again changes nothing. Other channels bring no such answers.
    """
    if channel.platform_slug != TEXTS:
        return list(items)
    return [item for item in items if not _understood(channel, item, at)]


def _understood(channel: Channel, item: Incoming, at: datetime) -> bool:
    told, address = texted(item.text), address_digest(_number(item))
    if told.stop:
        OptOut.remember(channel.organisation_id, address, at=at)
        return True
    if Answer.objects.heard_as(item.external_id).exists():
        return True
    asked = _asked(address, at)
    if asked is None:
        return False
    return answer(asked, _said(asked, told, item.text), at=at, by=item.external_id)


def _asked(address: str, at: datetime) -> Invitation | None:
    """Return the last question to this number that nobody has answered."""
    rows = Invitation.objects.to_address(address).reached().unanswered()
    found: Invitation | None
    found = rows.filter(sent_at__gte=at - OPEN_FOR).order_by("-sent_at").first()
    return found


def _said(asked: Invitation, told: Texted, text: str) -> Said:
    """Return the answer on the scale that was asked; what is on none are words."""
    lot = asked.pick_id is not None
    scale = SATISFACTION if lot else EASE
    off = told.number is not None and told.number not in scale
    if off or (lot and told.solved):
        return Said("", words=text)
    if lot:
        return Said("", satisfaction=told.number, words=told.rest)
    return Said(told.solved, ease=told.number, words=told.rest)


def _number(item: Incoming) -> str:
    return next((value for kind, value in item.identities if kind == "phone"), "")
