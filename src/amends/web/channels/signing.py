"""Signing in at a platform, step by step: what it needs, going there, coming back."""

from __future__ import annotations

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.channels.connector import ConnectorError
from amends.channels.grant import Grant
from amends.channels.platform import Platform
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from amends.journeys import mapping, signing_in
from amends.web import links
from amends.web.channels.sign_in_form import SignInForm
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast

ASKED = "asked_at_platforms"
MOST_ASKED = 5
"""Questions that one browser may have open: one for each tab of a patient person."""


@require_http_methods(["GET", "POST"])
@staff(Ability.CHANNELS)
def create(request: StaffRequest, platform: str) -> HttpResponse:
    """Ask what the platform needs to know of us, then show the way there."""
    connector = CONNECTORS.get(platform)
    if connector is None or connector.platform.sign_in is None:
        raise Http404(platform)
    form = SignInForm(request, connector.platform)
    if request.method == "POST":
        question = form.ask(at=clock.now())
        if question is not None:
            return _sent_away(request, connector.platform, *question)
    status = 422 if form.errors else 200
    return page(request, "channels/sign_in.html", status=status, form=form)


@require_POST
@staff(Ability.CHANNELS)
def renew(request: StaffRequest, grant_id: int) -> HttpResponse:
    """Show the way there once more, for a sign-in that no longer holds."""
    grant = get_object_or_404(Grant.objects.standing(), pk=grant_id)
    question = signing_in.ask_again(grant, by=request.user, at=clock.now())
    return _sent_away(request, grant.platform, *question)


@require_GET
@staff(Ability.CHANNELS)
def heard(request: StaffRequest) -> HttpResponse:
    """Take the answer that a person brings back, if they were sent from here."""
    state = request.GET.get("state", "")[:200]
    asked = request.session.get(ASKED, [])
    mine = [one for one in asked if constant_time_compare(one, state)]
    request.session[ASKED] = [one for one in asked if one not in mine]
    code = request.GET.get("code", "")[:4000]
    if not mine or not code:
        return _nothing_came(request, known=bool(mine))
    try:
        grant = signing_in.hear(
            state,
            code,
            by=request.user,
            at=clock.now(),
            issuer=request.GET.get("iss", "")[:500],
        )
    except signing_in.NotAsked:
        return _nothing_came(request, known=False)
    except ConnectorError as error:
        return page(request, "channels/signed_out.html", status=502, why=str(error))
    return _signed_in(request, grant)


def _sent_away(
    request: StaffRequest, platform: Platform, state: str, link: str
) -> HttpResponse:
    asked = [*request.session.get(ASKED, []), state]
    request.session[ASKED] = asked[-MOST_ASKED:]
    # A link and not a redirect: whoever leaves for another house should see where to,
    # and no form of ours may send anything anywhere else.
    return page(request, "channels/going.html", platform=platform, link=link)


def _signed_in(request: StaffRequest, grant: Grant) -> HttpResponse:
    toast(request, _("Signed in at %(place)s.") % {"place": grant.platform.name})
    if grant.platform.places:
        return HttpResponseRedirect(links.grant_places(grant.pk))
    channel = mapping.connect_one(grant, by=request.user, at=clock.now())
    return HttpResponseRedirect(links.channel(channel.pk))


def _nothing_came(request: StaffRequest, *, known: bool) -> HttpResponse:
    why = (
        _("Nobody agreed there, so nothing was connected.")
        if known
        else _("This answer does not belong to a question of this browser.")
    )
    return page(request, "channels/signed_out.html", status=400, why=why)
