"""The business behind the stories of arrival and publishing: one page on paper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.accounts.voice import Voice
from amends.channels.channel import Channel
from amends.channels.connectors.paper.review import PaperReview
from amends.foundation import clock

PAGE = "tuul"


@dataclass(slots=True)
class Desk:
    """Pizzeria Tuul with Kadri, its owner, and its channel."""

    house: Organisation
    kadri: Membership
    channel: Channel


def opened() -> Desk:
    """Open the business, once and for all rounds."""
    house = Organisation.objects.create(name="Pizzeria Tuul", slug="tuul")
    person = User.objects.create_user("kadri@tuul.example", name="Kadri")
    kadri = Membership.objects.create(user=person, organisation=house, role="owner")
    Voice.objects.create(organisation=house, membership=kadri, name="Kadri")
    # Already read once: what comes now is news and not a first reading.
    now = clock.now()
    channel = Channel.objects.create(
        organisation=house,
        platform_slug="paper",
        name="Paper",
        settings={"page": PAGE},
        created_at=now,
        backfilled_at=now,
    )
    return Desk(house, kadri, channel)


@transaction.atomic
def written(author: str, text: str, *, stars: int, at: datetime) -> PaperReview:
    """Let a visitor write a review on paper."""
    return PaperReview.objects.create(
        page=PAGE,
        author=author,
        author_id=author.lower(),
        stars=stars,
        text=text,
        written_at=at,
        change=PaperReview.next_change(PAGE),
    )
