"""The customer's page: one question, answered with one press, without signing in.

Looking at it records nothing, whatever the address says: mail scanners open links.
"""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from django_scopes import scope

from amends.followups.invitation import Invitation
from amends.foundation import clock
from amends.journeys import asking_again
from amends.web import links
from amends.web.followups.forms import AnswerForm, LotForm
from amends.web.followups.words import SOLVED
from amends.web.form.visitor import may_send
from amends.web.fragments import page
from amends.web.language import FALLBACK, spoken
from amends.web.vouchers.public import private

SATISFIED = ("1", "2", "3", "4", "5")


# A customer has no session that a forged request could use, and gets no cookie.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def show(request: HttpRequest, token: str) -> HttpResponse:
    """Ask, or take in the answer; there is only one."""
    invitation = _invited(token)
    with (
        scope(organisation=invitation.organisation),
        translation.override(_language(request, invitation)),
    ):
        if request.method == "POST":
            return _take_in(request, token, invitation)
        return _shown(request, invitation, _form(invitation)(None))


@csrf_exempt
@require_http_methods(["GET", "POST"])
def stop(request: HttpRequest, token: str) -> HttpResponse:
    """Ask whether to stop for good, or stop."""
    invitation = _invited(token)
    with (
        scope(organisation=invitation.organisation),
        translation.override(_language(request, invitation)),
    ):
        done = request.method == "POST"
        if done:
            asking_again.opt_out(invitation, at=clock.now())
        shown = page(request, "followups/stop.html", name=_name(invitation), done=done)
    return private(shown)


def _take_in(request: HttpRequest, token: str, invitation: Invitation) -> HttpResponse:
    now = clock.now()
    form = _form(invitation)(request.POST)
    if not form.is_valid():
        return _shown(request, invitation, form, status=422)
    if not may_send(request, f"followup:{invitation.pk}", at=now):
        return _shown(request, invitation, form, status=429)
    asking_again.answer(invitation, form.said(), at=now)
    here = translation.get_language()
    return HttpResponseRedirect(
        links.with_query(links.followup_answer(token), lang=here)
    )


def _shown(
    request: HttpRequest, invitation: Invitation, form: AnswerForm, *, status: int = 200
) -> HttpResponse:
    lot = isinstance(form, LotForm)
    hinted = request.GET.get("s", "")
    asked = "satisfaction" if lot else "solved"
    chosen = form.data.get(asked) if form.is_bound else hinted
    shown = page(
        request,
        "followups/lot.html" if lot else "followups/answer.html",
        status=status,
        name=_name(invitation),
        form=form,
        chosen=chosen if chosen in (SATISFIED if lot else SOLVED) else "",
        solved=list(SOLVED.items()),
        given=getattr(invitation, "answer", None),
        full=status == 429,
    )
    return private(shown)


def _form(invitation: Invitation) -> type[AnswerForm]:
    return LotForm if invitation.pick_id else AnswerForm


def _invited(token: str) -> Invitation:
    found = asking_again.invited(token)
    if found is None:
        raise Http404
    return found


def _name(invitation: Invitation) -> str:
    place = invitation.place
    return place.name if place else invitation.organisation.name


def _language(request: HttpRequest, invitation: Invitation) -> str:
    chosen = spoken(request.GET.get("lang", ""))
    return chosen or spoken(invitation.language) or FALLBACK
