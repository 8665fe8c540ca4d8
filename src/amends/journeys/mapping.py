"""Mapping: the places that a sign-in reaches become channels of our places."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext as _

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.user import User
from amends.channels.channel import Channel
from amends.channels.grant import Grant
from amends.channels.platform import RemotePlace
from amends.core.likeness import Named, guesses
from amends.journeys.collecting import collect_later
from amends.journeys.coming_back import connected_already, known_from_before
from amends.journeys.disconnecting import let_go


class WrongPlaces(Exception):
    """Some names are none of ours; ``rows`` maps the mark of a place there to why."""

    def __init__(self, rows: dict[str, str]) -> None:
        super().__init__("; ".join(rows.values()))
        self.rows = rows


@dataclass(frozen=True, slots=True)
class Pair:
    """One of theirs, the channel it has already, and which of ours it may be."""

    there: RemotePlace
    channel: Channel | None
    guess: Location | None

    @property
    def mark(self) -> str:
        """What a form calls it: the list may be another by the time it comes back."""
        return sha256(self.there.key.encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Choice:
    """What a person says of one row: the name of a place of ours, or a new one."""

    name: str = ""
    new: bool = False


def pairs(grant: Grant, ours: Sequence[Location]) -> list[Pair]:
    """Return every place that was found, in its order, with what is known of it."""
    found = grant.places()
    taken = _taken(grant)
    open_ones = [place for place in found if _key(place.settings) not in taken]
    served = {row.location_id for row in taken.values()}
    free = [place for place in ours if place.pk not in served]
    theirs = [Named(place.name, place.address) for place in open_ones]
    guessed = guesses(theirs, [Named(place.name, place.address) for place in free])
    likely = {
        place.key: free[number]
        for place, number in zip(open_ones, guessed, strict=True)
        if number is not None
    }
    return [
        Pair(place, taken.get(_key(place.settings)), likely.get(place.key))
        for place in found
    ]


def names(ours: Sequence[Location]) -> dict[str, Location]:
    """Return our places by the name one types; two of the same name get their slug."""
    told: dict[str, Location] = {}
    for place in ours:
        name = place.name.strip()
        told[f"{name} ({place.slug})" if name in told else name] = place
    return told


@transaction.atomic
def connect_all(
    grant: Grant,
    choices: Mapping[str, Choice],
    ours: Sequence[Location],
    *,
    by: User,
    at: datetime,
) -> list[Channel]:
    """Make a channel of every place that was chosen; all of them, or none.

    ``choices`` go by the marks of the pairs.

    Raises WrongPlaces for names that are none of ours.
    """
    known = {name.casefold(): place for name, place in names(ours).items()}
    _refuse_strangers(choices, known)
    made = []
    for pair in pairs(grant, ours):
        choice = choices.get(pair.mark, Choice())
        if pair.channel is None and (choice.new or choice.name):
            place = _place(grant, pair.there, choice, known)
            made.append(_channel(grant, pair.there, place, at))
    detail = {"platform": grant.platform_slug, "count": len(made)}
    if made:
        AuditEntry.write("connect places", grant, by=by, at=at, detail=detail)
    for channel in made:
        collect_later.using(
            key=f"collect:{channel.pk}", organisation_id=grant.organisation_id
        ).enqueue(channel.pk)
    return made


def _refuse_strangers(
    choices: Mapping[str, Choice], known: Mapping[str, Location]
) -> None:
    wrong = {
        mark: _("There is no place of that name.")
        for mark, choice in choices.items()
        if choice.name and not choice.new and choice.name.casefold() not in known
    }
    if wrong:
        raise WrongPlaces(wrong)


def _place(
    grant: Grant, there: RemotePlace, choice: Choice, known: Mapping[str, Location]
) -> Location:
    if not choice.new:
        return known[choice.name.casefold()]
    return Location.open(
        grant.organisation, there.name[:200], address=there.address[:300]
    )


def _channel(
    grant: Grant, there: RemotePlace, place: Location | None, at: datetime
) -> Channel:
    told = {**grant.settings, **there.settings}
    made = known_from_before(grant.platform, told)
    if made is None:
        made = Channel(
            organisation_id=grant.organisation_id,
            platform_slug=grant.platform_slug,
            name=f"{grant.platform.name}: {there.name}"[:200],
            created_at=at,
        )
    made.location = place or made.location
    made.take_up(grant, there.settings)
    made.come_back()
    return made


def _taken(grant: Grant) -> dict[frozenset[tuple[str, str]], Channel]:
    singled = {_key(place.settings) for place in grant.places()}
    rows = Channel.objects.on(grant.platform_slug).connected().by_name()
    names_told = {name for key in singled for name, _value in key}
    found = {}
    for row in rows:
        told = {name: row.settings.get(name, "") for name in names_told}
        found[_key(told)] = row
    return found


def _key(settings: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    return frozenset((name, str(value)) for name, value in settings.items())


@transaction.atomic
def connect_one(grant: Grant, *, by: User, at: datetime) -> Channel:
    """Return the one channel of a sign-in that serves no list of places."""
    known = grant.channels.first()
    if known is not None:
        return known
    platform = grant.platform
    twin = connected_already(platform, grant.settings) if platform.known_by else None
    if twin is not None:
        # Who signs in to what is connected already gives it this sign-in.
        return _served_anew(twin, grant, by=by, at=at)
    there = RemotePlace(key="", name=str(platform.name), settings={})
    made = _channel(grant, there, None, at)
    AuditEntry.write("connect", made, by=by, at=at, detail={"platform": platform.slug})
    return made


def _served_anew(channel: Channel, grant: Grant, *, by: User, at: datetime) -> Channel:
    old = channel.grant
    channel.take_up(grant, {})
    channel.era += 1
    channel.save()
    channel.try_again()
    AuditEntry.write("reconnect", channel, by=by, at=at)
    if old is not None and not old.channels.exists():
        let_go(old, by=by, at=at)
    return channel
