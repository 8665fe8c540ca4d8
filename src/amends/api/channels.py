"""Channels by API: what is connected, and how it is."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.by_name import Search, page_by_name
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import MOST, After, Limit
from amends.api.problems import Problem
from amends.channels.channel import Channel
from amends.channels.hook_address import hook_of
from amends.channels.platform import Platform
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from amends.journeys import connecting

router = Router()

Row = Annotated[int, Field(ge=1, lt=2**63)]
Name = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\x00]*$"
    ),
]
Value = Annotated[str, Field(max_length=2000, pattern=r"^[^\x00]*$")]


class ChannelOut(Schema):
    """One connected account; secrets never come out.

    ``hook`` is where its platform sends to, empty where it sends nothing; where nothing
    is signed WORD stands for the word that the house thought of.
    """

    id: int
    platform: str
    name: str
    location_id: int | None
    settings: dict[str, str]
    paused_at: datetime | None
    disconnected_at: datetime | None
    heard_at: datetime | None
    failing_since: datetime | None
    error: str
    hook: str

    @staticmethod
    def resolve_hook(channel: Channel) -> str:
        """The whole address of its hook."""
        return hook_of(channel)

    @staticmethod
    def resolve_platform(channel: Channel) -> str:
        """The slug of its platform."""
        return channel.platform_slug


class ChannelPage(Schema):
    """Some accounts; ``next`` is the cursor of the following page."""

    items: list[ChannelOut]
    next: str | None


class PlatformOut(Schema):
    """What a platform takes and can do."""

    slug: str
    name: str
    reads: bool
    replies: bool
    public: bool
    reply_limit: int | None
    unit: str
    fields: list[str]


class ChannelIn(Schema):
    """An account to connect; ``values`` are the platform's own fields."""

    platform: Annotated[str, Field(max_length=40)]
    name: Name
    location: Row | None = None
    values: dict[str, Value] = {}


@router.get("", response=ChannelPage)
@calling(Scope.READ)
def index(
    call: Call, limit: Limit = MOST, after: After = "", search: Search = ""
) -> dict[str, object]:
    """List the channels by name."""
    rows = call.channels
    items, following = page_by_name(rows, search=search, limit=limit, after=after)
    return {"items": items, "next": following}


@router.get("/platforms", response=list[PlatformOut])
@calling(Scope.READ)
def platforms(call: Call) -> list[PlatformOut]:
    """List what can be connected."""
    del call
    return [_platform(connector.platform) for connector in CONNECTORS.values()]


@router.post("", response={201: ChannelOut})
@calling(Scope.ADMIN, Ability.CHANNELS)
def create(call: Call, wish: ChannelIn) -> HttpResponse:
    """Connect an account; whether it answers stands on it after the first look."""
    location = None
    if wish.location is not None:
        location = call.locations.filter(pk=wish.location).first()
        if location is None:
            raise Problem(422, "There is no such location.")

    def deed() -> ChannelOut:
        account = connecting.Wish(wish.platform, wish.name, location, wish.values)
        channel = connecting.connect(
            call.organisation, account, by=call.auth, at=clock.now()
        )
        return ChannelOut.from_orm(channel)

    try:
        return once(call, 201, deed)
    except connecting.WrongValues as error:
        raise Problem(422, str(error), fields=error.fields) from error


@router.get("/{channel_id}", response=ChannelOut)
@calling(Scope.READ)
def show(call: Call, channel_id: Row) -> Channel:
    """Show one channel and how it is."""
    return get_object_or_404(call.channels, pk=channel_id)


@router.put("/{channel_id}/pause", response=ChannelOut)
@calling(Scope.ADMIN, Ability.CHANNELS)
def pause(call: Call, channel_id: Row) -> Channel:
    """Stop listening."""
    channel = get_object_or_404(call.channels, pk=channel_id)
    connecting.pause(channel, by=call.auth, at=clock.now())
    return channel


@router.delete("/{channel_id}/pause", response=ChannelOut)
@calling(Scope.ADMIN, Ability.CHANNELS)
def resume(call: Call, channel_id: Row) -> Channel:
    """Listen again."""
    channel = get_object_or_404(call.channels, pk=channel_id)
    try:
        connecting.resume(channel, by=call.auth, at=clock.now())
    except connecting.LetGo as error:
        told = "It was disconnected. Connect the account again; it keeps its archive."
        raise Problem(409, told) from error
    return channel


def _platform(platform: Platform) -> PlatformOut:
    connector = CONNECTORS[platform.slug]
    return PlatformOut(
        slug=platform.slug,
        name=str(platform.name),
        reads=connector.reads,
        replies=connector.replies,
        public=platform.public,
        reply_limit=platform.reply_limit,
        unit=platform.unit,
        fields=[field.name for field in platform.fields],
    )
