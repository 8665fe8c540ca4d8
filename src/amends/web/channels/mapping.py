"""Which of their places are which of ours: one page for hundreds of them."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.channels.channel import Channel
from amends.channels.connector import ConnectorError
from amends.channels.grant import Grant
from amends.foundation import clock
from amends.journeys import signing_in
from amends.web import links
from amends.web.channels.mapping_form import MappingForm
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_http_methods(["GET", "POST"])
@staff(Ability.CHANNELS)
def show(request: StaffRequest, grant_id: int) -> HttpResponse:
    """Offer a guess for each place, and connect those that were chosen."""
    grant = get_object_or_404(Grant.objects.standing(), pk=grant_id)
    trouble = signing_in.look_if_new(grant, at=clock.now())
    form = MappingForm(request, grant)
    if request.method == "POST":
        made = form.connect(at=clock.now())
        if made:
            toast(request, _connected(made), tone="good")
            return HttpResponseRedirect(links.channels())
    status = 422 if form.errors else 200
    return page(
        request,
        "channels/places.html",
        status=status,
        grant=grant,
        form=form,
        trouble=trouble,
    )


@require_POST
@staff(Ability.CHANNELS)
def list_(request: StaffRequest, grant_id: int) -> HttpResponse:
    """Ask the platform anew which places there are."""
    grant = get_object_or_404(Grant.objects.standing(), pk=grant_id)
    try:
        signing_in.look(grant, at=clock.now())
    except ConnectorError as error:
        toast(request, str(error), tone="danger")
    return HttpResponseRedirect(links.grant_places(grant.pk))


def _connected(made: list[Channel]) -> str:
    words = ngettext(
        "%(num)s place connected. What is there comes in now.",
        "%(num)s places connected. What is there comes in now.",
        len(made),
    )
    return words % {"num": len(made)}
