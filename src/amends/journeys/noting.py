"""Noting: what people say by phone, at the counter, or on a site without a way in.

A note takes ten seconds and then goes the way of all feedback.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from amends.accounts.location import Location
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.channels.registry import connector_for
from amends.journeys.arrival import Arrival, receive


@dataclass(frozen=True, slots=True)
class Call:
    """What somebody said by phone or at the counter. ``key`` makes it once only."""

    key: str
    text: str
    name: str = ""
    phone: str = ""
    place: Location | None = None


@dataclass(frozen=True, slots=True)
class Pasted:
    """A review as it stands on a site; its link, else ``key``, makes it once only."""

    key: str
    text: str
    stars: float | None = None
    author: str = ""
    url: str = ""
    site: str = ""
    written_at: datetime | None = None
    place: Location | None = None


def note_call(organisation: Organisation, call: Call, *, at: datetime) -> Arrival:
    """Take in a call; the same key again changes nothing."""
    number = _number(call.phone, call.place, organisation)
    item = Incoming(
        external_id=call.key,
        text=call.text,
        author=call.name,
        identities=(("phone", number),) if number else (),
        public=False,
        written_at=at,
        location=call.place.slug if call.place else "",
        details={"phone": number} if number else {},
    )
    return receive(_channel(organisation, "phone", at=at), [item], at=at)


def paste(organisation: Organisation, pasted: Pasted, *, at: datetime) -> Arrival:
    """Take in a pasted review; the same link again is an edit of the same review."""
    item = Incoming(
        external_id=pasted.url or pasted.key,
        text=pasted.text,
        stars=pasted.stars,
        author=pasted.author,
        url=pasted.url,
        written_at=pasted.written_at or at,
        location=pasted.place.slug if pasted.place else "",
        details={"site": pasted.site} if pasted.site else {},
    )
    return receive(_channel(organisation, "manual", at=at), [item], at=at)


def _channel(organisation: Organisation, platform: str, *, at: datetime) -> Channel:
    found = Channel.objects.on(platform).order_by("pk").first()
    if found is not None:
        return found
    made: Channel = Channel.objects.create(
        organisation=organisation,
        platform_slug=platform,
        name=str(connector_for(platform).platform.name),
        created_at=at,
        backfilled_at=at,
    )
    return made


def _number(typed: str, place: Location | None, organisation: Organisation) -> str:
    """Return the number as it is compared, or as it was typed if it is none."""
    country = place.country if place else organisation.country
    # Slow to load, and few calls leave a number.
    import phonenumbers  # noqa: PLC0415

    try:
        number = phonenumbers.parse(typed, country)
    except phonenumbers.NumberParseException:
        return typed.strip()
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
