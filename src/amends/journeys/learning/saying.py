"""Saying it in public: you said, we did."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.core import guard
from amends.core.nouns import Business, Finding, Known, Setting, Signer
from amends.insights.action import Action
from amends.insights.saying import Saying
from amends.journeys.answering.beyond_replies import Blocked

MOST = 50


@dataclass(frozen=True, slots=True)
class Board:
    """What stands on the public page of one place."""

    place: Location
    sayings: tuple[Saying, ...]


def board_at(slug: str) -> Board | None:
    """Return the public page of a place, None where there is none."""
    with scopes_disabled():
        rows = Location.objects.filter(slug=slug).select_related("organisation")
        place = rows.first()
    if place is None:
        return None
    with scope(organisation=place.organisation):
        found = Saying.objects.all().at_place(place.pk).newest()[:MOST]
        return Board(place, tuple(found))


@transaction.atomic
def publish(
    action: Action, said: str, did: str, member: Membership, *, at: datetime
) -> Saying:
    """Put it on the public page; raises Blocked for words that must not stand there.

    What has not been done yet is no news: raises ValueError.
    """
    if action.done_on is None:
        raise ValueError("Say in public only what has been done.")
    blocks = harm(action, said, did, member)
    if blocks:
        raise Blocked(blocks)
    saying: Saying
    saying, _new = Saying.objects.update_or_create(
        action=action,
        defaults={
            "organisation_id": action.organisation_id,
            "said": said,
            "did": did,
            "language": action.organisation.language,
            "published_by": member.user,
            "published_at": at,
        },
    )
    AuditEntry.write("publish saying", action, by=member.user, at=at)
    return saying


@transaction.atomic
def withdraw(action: Action, member: Membership, *, at: datetime) -> None:
    """Take it off the public page."""
    Saying.objects.filter(action=action).delete()
    AuditEntry.write("withdraw saying", action, by=member.user, at=at)


def harm(
    action: Action, said: str, did: str, member: Membership
) -> tuple[Finding, ...]:
    """Return what the guard will not let stand in public."""
    house, place = action.organisation, action.pattern.location
    setting = Setting(
        channel="form",
        public=True,
        sector=place.trade if place else house.sector,
        business=place.as_business()
        if place
        else Business(name=house.name, languages=(house.language,)),
        signer=Signer(name=str(member.user)),
        # Whoever did it has written down when: it is known.
        known=Known(facts=(did,)),
    )
    found = guard.check(f"{said}\n{did}", setting, ui_lang="en")
    # What a whole reply must have is not asked of one line on a board.
    return tuple(one for one in found if one.level == "block" and one.quote)
