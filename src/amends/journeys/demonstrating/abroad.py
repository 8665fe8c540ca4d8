"""The demo on platforms in small: what stands in for a platform becomes its channel.

Called by `amends standin --demo`. The channel speaks with the stand-in as with the real
platform: over its interface, with its limits, and with whatever goes wrong there.
"""

from __future__ import annotations

from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

from django.db import transaction
from django_scopes import scope, scopes_disabled

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.channels.registry import CONNECTORS
from amends.journeys.connecting import Wish, connect, reconnect
from amends.journeys.demonstrating.living import LANGUAGES, SPOKEN
from amends.journeys.demonstrating.pen import Pen

if TYPE_CHECKING:
    from amends.channels.platform import Account

MOODS, WEIGHTS = ("good", "mixed", "bad"), (5, 2, 3)


class NoDemo(Exception):
    """There is no demo business here: open it in the first run, then try again."""


@transaction.atomic
def lend(slug: str, account: Account, *, at: datetime) -> Channel:
    """Give the demo business a channel to this stand-in; the same one every time."""
    with scopes_disabled():
        house = Organisation.objects.filter(demo=True).order_by("pk").first()
    if house is None:
        raise NoDemo
    name = f"{CONNECTORS[slug].platform.name} (stand-in)"
    values = {**account.settings, **account.secrets}
    with scope(organisation=house):
        person = Membership.objects.order_by("pk")[0].user
        known = Channel.objects.on(slug).filter(name=name).first()
        if known is not None:
            # It stands at another port today.
            known.resume()
            reconnect(known, values=values, by=person, at=at)
            return known
        place = Location.objects.order_by("pk").first()
        return connect(house, Wish(slug, name, place, values), by=person, at=at)


def words(chance: Random) -> str:
    """Return what a guest of the demo writes."""
    lang = chance.choices(LANGUAGES, SPOKEN)[0]
    mood = chance.choices(MOODS, WEIGHTS)[0]
    told = Pen(chance, lang).write(mood, "tartu")
    return told.text if told else ""
