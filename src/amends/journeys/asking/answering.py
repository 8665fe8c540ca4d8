"""What an answer leads to: a case opened again, or a new one for whoever was silent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from amends.accounts.location import Location
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.followups.invitation import Invitation
from amends.followups.satisfaction import Content, Satisfaction
from amends.journeys import forming
from amends.journeys.waiting_anew import wait_anew

POOR = 2
"""Satisfaction of 1 or 2 of 5 is a complaint, even without a word."""
HARD = 3
"""Ease of 1 to 3 of 7 is looked at, even where nobody said that it is not solved."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a customer answers; what is None or empty was not answered."""

    solved: str
    satisfaction: int | None = None
    ease: int | None = None
    recommend: int | None = None
    words: str = ""


def follow(case: Case, said: Said, at: datetime) -> None:
    """Let a case be confirmed, or open it again.

    Whoever does not say whether it is solved is looked after by a person, unless it
    was at least easy for them.
    """
    if not said.solved:
        case.log("answered_by_text", by=None, at=at)
        if said.words or (said.ease is not None and said.ease <= HARD):
            _take_up(case, at)
        return
    content = said.solved == "yes"
    state = Content.CONFIRMED if content else Content.DISPUTED
    Satisfaction.say(case, state, at=at)
    case.log("confirmed" if content else "disputed", by=None, at=at)
    if not content:
        _take_up(case, at)


def _take_up(case: Case, at: datetime) -> None:
    case.reopen(by=None, at=at)
    wait_anew(case, at=at)


def hear(invitation: Invitation, said: Said, to: str, *, at: datetime) -> str:
    """Take in what somebody drawn by lot tells us, as if they had used our form.

    Returns the key of their private page, empty where there was nothing to take up.
    """
    poor = said.satisfaction is not None and said.satisfaction <= POOR
    if not (said.words.strip() or poor):
        return ""
    form = _form(invitation, at)
    if form is None or invitation.pick is None:
        return ""
    by_mail = "@" in to
    words = forming.Words(
        key=f"lot-{invitation.key}",
        text=said.words,
        stars=said.satisfaction,
        name=invitation.pick.guest.name,
        email=to if by_mail else "",
        phone="" if by_mail else to,
    )
    return forming.submit(form, words, at=at)


def _form(invitation: Invitation, at: datetime) -> forming.Form | None:
    """Return the feedback page that such words belong to; the first makes one."""
    house = invitation.organisation
    place = invitation.place or Location.objects.order_by("pk").first()
    if place is None:
        return None
    rows = Channel.objects.on(forming.PLATFORM).filter(location__in=[place])
    found = (
        rows.first()
        or Channel.objects.on(forming.PLATFORM).filter(location=None).first()
    )
    channel = found or Channel.objects.create(
        organisation=house,
        location=place,
        platform_slug=forming.PLATFORM,
        name=str(place),
        created_at=at,
    )
    return forming.Form(place, channel)
