"""What one does with a channel."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys import connecting, disconnecting
from amends.web import links
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_POST
@staff(Ability.CHANNELS)
def pause(request: StaffRequest, channel_id: int) -> HttpResponse:
    """Stop listening."""
    connecting.pause(found(request, channel_id), by=request.user, at=clock.now())
    undo = links.channel_deed_resume(channel_id)
    toast(request, _("Paused. Nothing is lost meanwhile."), undo=undo)
    return HttpResponseRedirect(links.channels())


@require_POST
@staff(Ability.CHANNELS)
def resume(request: StaffRequest, channel_id: int) -> HttpResponse:
    """Listen again; what was disconnected is asked for its keys first."""
    try:
        connecting.resume(found(request, channel_id), by=request.user, at=clock.now())
    except connecting.LetGo:
        return HttpResponseRedirect(links.channel(channel_id))
    toast(request, _("Listening again."), tone="good")
    return HttpResponseRedirect(links.channels())


@require_POST
@staff(Ability.CHANNELS)
def read(request: StaffRequest, channel_id: int) -> HttpResponse:
    """Ask the worker to read the channel now."""
    connecting.read_now(found(request, channel_id))
    toast(request, _("It is being read now."))
    return HttpResponseRedirect(links.channels())


@require_POST
@staff(Ability.CHANNELS)
def remove(request: StaffRequest, channel_id: int) -> HttpResponse:
    """Disconnect a channel that brought nothing; others can only be paused."""
    channel = found(request, channel_id)
    if disconnecting.remove(channel, by=request.user, at=clock.now()):
        toast(request, _("Disconnected."))
    else:
        told = _("What it brought stays, so it was paused and its password forgotten.")
        toast(request, told, tone="warning")
    return HttpResponseRedirect(links.channels())


def found(request: StaffRequest, channel_id: int) -> Channel:
    """Return a channel that this member may see."""
    channel: Channel = get_object_or_404(request.channels.by_name(), pk=channel_id)
    return channel
