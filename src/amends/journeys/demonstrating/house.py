"""The house of the demo: branches, people, rules, promises and ways in."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.team import Team
from amends.accounts.user import User
from amends.accounts.voice import Voice
from amends.channels.channel import Channel
from amends.journeys import ruling
from amends.journeys.beginning import admit
from amends.journeys.demonstrating.chronicle import DAYS
from amends.journeys.demonstrating.rhythm import opening_hours
from amends.journeys.demonstrating.shelf import table
from amends.routing.rule import Rule

TONGUES = ("et", "en", "fi", "ro")
HOURS_PROMISED = {3: (60, False), 2: (24 * 60, False), 1: (48 * 60, False)}
ALLOWED = {
    "voucher": Decimal(25),
    "refund": Decimal(40),
    "replacement": None,
    "free_item": Decimal(12),
    "card": None,
    "call": None,
}


@dataclass(slots=True)
class House:
    """What the story is played with."""

    organisation: Organisation
    owner: Membership
    tongue: str
    places: dict[str, Location] = field(default_factory=dict)
    people: dict[str, Membership] = field(default_factory=dict)
    channels: dict[str, Channel] = field(default_factory=dict)

    def say(self, group: str, name: str) -> str:
        """Return a text of the house in the language of whoever looks around."""
        return str(table("house")[group][name][self.tongue])

    def channel_for(self, way: str, place: str) -> Channel:
        """Return the channel by which such a piece comes in."""
        return self.channels[f"{way}_{place}" if way == "paper" else way]


def tongue_of(person: User, active: str | None) -> str:
    """Return the language in which the house speaks to the person who looks."""
    wanted = (person.language or active or "en")[:2]
    return wanted if wanted in TONGUES else "en"


def furnish(organisation: Organisation, by: User, tongue: str, at: datetime) -> House:
    """Make everything that stands before the first guest comes in."""
    house = House(organisation, _owner(organisation, by), tongue)
    for key, told in table("house")["place"].items():
        house.places[key] = Location.open(
            organisation, **told, hours=opening_hours(key), languages=list(TONGUES)
        )
    # Somebody who has not said a name yet signs as the house.
    _voice(house.owner, organisation.name if by.is_unknown else str(by), {"role": ""})
    for told in table("house")["person"]:
        house.people[told["key"]] = _hire(house, told)
    _rules(house, by, _teams(house))
    ruling.promise(organisation, HOURS_PROMISED, by=by, at=at)
    ruling.allow(organisation, ALLOWED, by=by, at=at)
    opened_at = at - timedelta(days=DAYS + 1)
    for key in table("house")["channel"]:
        house.channels[key] = _connect(house, key, opened_at, at)
    return house


def found(organisation: Organisation, by: User, tongue: str) -> House:
    """Return the house that was furnished before."""
    house = House(organisation, _owner(organisation, by), tongue)
    for channel in Channel.objects.by_name().select_related("organisation"):
        key = str(channel.settings.get("demo"))
        house.channels[key] = channel
        if channel.location is not None:
            house.places[key.removeprefix("paper_")] = channel.location
    for member in Membership.objects.in_house(organisation):
        house.people[member.user.email.partition("@")[0]] = member
    return house


def _owner(organisation: Organisation, by: User) -> Membership:
    return Membership.objects.get(organisation=organisation, user=by)


def _hire(house: House, told: dict[str, Any]) -> Membership:
    organisation = house.organisation
    login = f"{told['key']}@{organisation.slug}.example"
    # Nobody has a password for them: they are there to be seen, not to sign in.
    person = User.objects.create_user(
        login, name=told["name"], language=told["language"]
    )
    place = house.places.get(told.get("place", ""))
    member = admit(
        organisation, person, told["role"], reach=(place.pk,) if place else ()
    )
    member.may_publish = told.get("may_publish", False)
    member.save(update_fields=["may_publish"])
    role = told["signs_as"][house.tongue]
    _voice(
        member,
        told["name"],
        {
            "role": role,
            "warmth": told.get("warmth", 1),
            "length": told.get("length", "normal"),
        },
    )
    return member


def _voice(member: Membership, name: str, manner: dict[str, Any]) -> None:
    Voice.of_member(member).sound_like(name=name[:100], **manner)


def _teams(house: House) -> dict[str, Team]:
    teams: dict[str, Team] = {}
    for key, told in table("house")["team"].items():
        teams[key] = Team.objects.create(
            organisation=house.organisation, name=told["name"][house.tongue]
        )
        teams[key].members.set([house.people[person] for person in told["people"]])
    return teams


def _rules(house: House, by: User, teams: dict[str, Team]) -> None:
    person = {key: member.user for key, member in house.people.items()}
    wishes: list[tuple[str, dict[str, Any]]] = [
        ("urgent", {"severity": 3, "owner": by}),
        ("finnish", {"language": "fi", "owner": person["liis"]}),
        (
            "service",
            {"platform": "email", "owner": person["anna"], "team": teams["service"]},
        ),
        *(
            (
                key,
                {
                    "location": house.places[key],
                    "severity": 2,
                    "owner": person[manager],
                    "team": teams["branches"],
                },
            )
            for key, manager in (("raekoja", "triin"), ("annelinn", "marko"))
        ),
    ]
    for position, (key, wish) in enumerate(wishes, 1):
        Rule.objects.create(
            organisation=house.organisation,
            name=house.say("rule", key),
            position=position,
            **wish,
        )


def _connect(house: House, key: str, opened_at: datetime, at: datetime) -> Channel:
    way, _, place = key.partition("_")
    slug = house.organisation.slug
    settings: dict[str, str] = {"demo": key}
    if way == "paper":
        settings["page"] = slug if place == "raekoja" else f"{slug}-{place}"
    if way == "email":
        settings["address"] = f"tere@{slug}.example"
    channel: Channel = Channel.objects.create(
        organisation=house.organisation,
        location=house.places.get(place),
        platform_slug=way,
        name=house.say("channel", key),
        settings=settings,
        created_at=opened_at,
        backfilled_at=opened_at,
        heard_at=at if way == "paper" else None,
        # A mailbox without servers: nothing is ever fetched from it or sent by it.
        paused_at=at if way == "email" else None,
    )
    return channel
