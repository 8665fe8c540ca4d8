"""What one does with a channel by API: change, read now, let go."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.channels import ChannelOut, Name, Row, Value
from amends.api.problems import Problem
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys import connecting, disconnecting

router = Router()


class ChannelChange(Schema):
    """What is different from now on; what is not named stays as it is."""

    name: Name | None = None
    values: Annotated[dict[str, Value], Field(max_length=100)] = {}


@router.patch("/{channel_id}/settings", response=ChannelOut)
@calling(Scope.ADMIN, Ability.CHANNELS)
def update(call: Call, channel_id: Row, change: ChannelChange) -> Channel:
    """Change the settings; a secret that is not named or empty stays as it was.

    What was disconnected is connected again, if all its keys are there.
    """
    channel: Channel = get_object_or_404(call.channels, pk=channel_id)
    channel.name = change.name or channel.name
    values = {**channel.settings, **change.values}
    try:
        return connecting.reconnect(
            channel, values=values, by=call.auth, at=clock.now()
        )
    except connecting.WrongValues as error:
        raise Problem(422, str(error), fields=error.fields) from error


@router.post("/{channel_id}/reading", response={202: None})
@calling(Scope.ADMIN, Ability.CHANNELS)
def read(call: Call, channel_id: Row) -> HttpResponse:
    """Ask for a reading as soon as the worker can."""
    connecting.read_now(get_object_or_404(call.channels, pk=channel_id))
    return HttpResponse(status=202)


@router.put("/{channel_id}/disconnection", response={204: None})
@calling(Scope.ADMIN, Ability.CHANNELS)
def remove(call: Call, channel_id: Row) -> HttpResponse:
    """Disconnect at once; what it brought keeps it, paused and without a password."""
    channel = get_object_or_404(call.channels, pk=channel_id)
    disconnecting.remove(channel, by=call.auth, at=clock.now())
    return HttpResponse(status=204)
