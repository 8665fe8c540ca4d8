"""The customer's private page: how far it has come, and what one can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone, translation
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods
from django_scopes import scope

from amends.core.remedying.outside import outside
from amends.foundation import clock
from amends.journeys import staging
from amends.web import links
from amends.web.form.visitor import language_for, may_send
from amends.web.fragments import page
from amends.web.remedies.words import STEPS, TOLD, worded
from amends.web.understanding.words import WANTS, named
from amends.web.vouchers.public import private

if TYPE_CHECKING:
    from amends.journeys.staging import Reached, Status

PUBLIC = ("receipt", "acknowledgement", "investigation", "decision", "closing")
"""What concerns the customer; how we weigh a case among ourselves does not."""
LONGEST = 4000
SPOKEN = ("et", "fi", "ro", "en")


# A customer has no session that a forged request could use, and gets no cookie.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def show(request: HttpRequest, token: str) -> HttpResponse:
    """Show how far it has come, or take in that the customer does not agree."""
    found = staging.status(token)
    if found is None:
        raise Http404
    place, house = found.case.location, found.case.organisation
    with (
        scope(organisation=house),
        translation.override(_language(request, found)),
        timezone.override(place.zone if place else None),
    ):
        if request.method == "POST":
            return _appeal(request, token, found)
        return _shown(request, found)


def _appeal(request: HttpRequest, token: str, found: Status) -> HttpResponse:
    words = request.POST.get("words", "").replace("\x00", "").strip()[:LONGEST]
    now = clock.now()
    if not words or not found.may_appeal:
        return _shown(request, found, missing=not words, status=422)
    if not may_send(request, f"appeal:{found.case.pk}", at=now):
        return _shown(request, found, status=429)
    staging.appeal(found.case, words, at=now)
    here = translation.get_language()
    address = links.with_query(links.case_status(token), lang=here, thanks=1)
    return HttpResponseRedirect(address)


def _shown(
    request: HttpRequest, found: Status, *, missing: bool = False, status: int = 200
) -> HttpResponse:
    case = found.case
    place = case.location
    country = place.country if place else case.organisation.country
    shown = page(
        request,
        "remedies/status.html",
        status=status,
        found=found,
        name=place.name if place else case.organisation.name,
        steps=_steps(found),
        outcome=_outcome(found.decision),
        given=[(worded(one.kind, one.sum), one) for one in found.given],
        outside=outside(country, place.trade if place else case.organisation.sector),
        wanted=_wanted(found),
        today=clock.now().date(),
        missing=missing,
        full=status == 429,
        thanks=bool(request.GET.get("thanks")),
    )
    return private(shown)


def _wanted(found: Status) -> str:
    """Return what the customer asked for when it was decided, in words."""
    wishes = dict.fromkeys(wish for one in found.given for wish in one.wanted)
    return ", ".join(named(WANTS, wish) for wish in wishes)


def _steps(found: Status) -> list[tuple[str, Reached]]:
    appealed = [one for one in found.course if one.step == "appeal" and one.at]
    shown = [one for one in found.course if one.step in PUBLIC]
    return [(str(STEPS[one.step]), one) for one in [*shown, *appealed]]


def _outcome(decision: Reached | None) -> str:
    told = str((decision.detail or {}).get("outcome", "")) if decision else ""
    return str(TOLD.get(told, told))


def _language(request: HttpRequest, found: Status) -> str:
    chosen = request.GET.get("lang", "")
    if not chosen and found.case.language in SPOKEN:
        return found.case.language
    return language_for(request, found.case.location)
