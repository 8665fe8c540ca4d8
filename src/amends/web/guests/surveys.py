"""Questions to some guests, drawn by lot, and what they say for all."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from amends.accounts.roles import Ability
from amends.followups.answer import Answer
from amends.followups.survey import Frame, Survey
from amends.foundation import clock
from amends.journeys import asking_again, surveying
from amends.journeys.visits.weighed import asked_of
from amends.web import formats, links
from amends.web.fragments import page
from amends.web.guests.estimates import estimates
from amends.web.guests.forms import SurveyForm
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.core.sampling import Group
    from amends.journeys.visits.weighed import Groups
    from amends.web.staff import StaffRequest

SHOWN, WORDS = 30, 100
FRAMES = {
    Frame.ALL: gettext_lazy("Everybody in the list"),
    Frame.SILENT: gettext_lazy("Who seems to have stopped coming"),
}
RHYTHMS = {
    "once": gettext_lazy("came once"),
    "regular": gettext_lazy("come again and again"),
    "silent": gettext_lazy("stay away"),
}


@require_http_methods(["GET", "POST"])
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """List the questions by lot, and draw another."""
    may = request.member.can(Ability.RULES)
    if request.method == "POST" and not may:
        raise PermissionDenied
    form = SurveyForm(request.POST or None, request=request)
    if request.method == "POST" and form.is_valid():
        made = _begun(request, form)
        if made is not None:
            return HttpResponseRedirect(links.survey(made.pk))
    return page(
        request,
        "guests/surveys.html",
        status=422 if request.method == "POST" else 200,
        form=form,
        may=may,
        frames=FRAMES,
        plan=asking_again.plan_of(request.organisation.pk),
        rows=list(Survey.objects.newest().visible_to(request.member)[:SHOWN]),
        now=clock.now(),
    )


@require_GET
@staff()
def show(request: StaffRequest, survey_id: int) -> HttpResponse:
    """Show the figures, each with its interval, and who speaks for how many."""
    rows = Survey.objects.newest().visible_to(request.member)
    survey = get_object_or_404(rows, pk=survey_id)
    groups = asked_of(survey)
    said = Answer.objects.filter(invitation__pick__survey=survey)
    return page(
        request,
        "guests/survey.html",
        survey=survey,
        among=str(FRAMES[Frame(survey.frame)]),
        figures=estimates(survey, groups),
        groups=_named(request, survey, groups),
        words=list(said.exclude(words="").order_by("-pk")[:WORDS]),
        formats=formats,
        now=clock.now(),
    )


def _begun(request: StaffRequest, form: SurveyForm) -> Survey | None:
    now, seed = clock.now(), secrets.token_hex(8)
    try:
        made = surveying.begin(
            request.organisation, form.wish(), seed=seed, by=request.user, at=now
        )
    except surveying.NoGround:
        form.add_error(
            None,
            _(
                "Name the legal ground first: guests who did not complain may only be "
                "asked as existing customers or with their consent."
            ),
        )
        return None
    except surveying.Nobody:
        form.add_error(
            None,
            _("Nobody in the list can be reached by a mailbox or number of the house."),
        )
        return None
    toast(request, _("Drawn. Each is asked once, by day."), tone="good")
    return made


def _named(
    request: StaffRequest, survey: Survey, groups: Groups
) -> list[tuple[str, Group]]:
    """Return each group by a name that people know: place and rhythm."""
    places = {str(place.pk): place.name for place in request.locations}
    found = []
    for key, group in groups.items():
        place_id, _colon, rhythm = key.partition(":")
        told = str(RHYTHMS.get(rhythm, rhythm))
        place = "" if survey.location else places.get(place_id, "")
        found.append((f"{place}: {told}" if place else told, group))
    return found
