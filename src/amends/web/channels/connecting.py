"""Connect an account, and change its settings."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amends.accounts.roles import Ability
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from amends.web import links
from amends.web.channels.forms import ChannelForm
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_http_methods(["GET", "POST"])
@staff(Ability.CHANNELS)
def create(request: StaffRequest, platform: str) -> HttpResponse:
    """Connect an account of one platform; it can be tried out first."""
    connector = CONNECTORS.get(platform)
    if connector is None or not connector.platform.addable:
        raise Http404(platform)
    form = ChannelForm(request, connector.platform)
    if form.is_to_be_kept() and form.connect(at=clock.now()):
        toast(request, _("Connected. What is there comes in now."), tone="good")
        return HttpResponseRedirect(links.channels())
    return shown(request, form)


@require_http_methods(["GET", "POST"])
@staff(Ability.CHANNELS)
def update(request: StaffRequest, channel_id: int) -> HttpResponse:
    """Change the settings of a channel; empty secrets stay as they were."""
    channel = get_object_or_404(request.channels.by_name(), pk=channel_id)
    form = ChannelForm(request, channel.typed, channel=channel)
    if form.is_to_be_kept() and form.reconnect(at=clock.now()):
        toast(request, _("Changed."), tone="good")
        return HttpResponseRedirect(links.channels())
    return shown(request, form)


def shown(request: StaffRequest, form: ChannelForm) -> HttpResponse:
    """Answer with the form, and with what trying it out has shown."""
    status = 422 if form.problems() else 200
    return page(
        request, "channels/form.html", status=status, form=form, now=clock.now()
    )
