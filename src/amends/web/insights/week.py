"""This week in five minutes: for the morning meeting, on the screen or on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from amends.foundation import clock
from amends.insights.no_digest import NoDigest
from amends.journeys.learning.calendar import first_weekday
from amends.journeys.learning.weekly import Week, week_for
from amends.web import links
from amends.web.fragments import page
from amends.web.insights.pictures.heat import heat
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_GET
@staff()
def show(request: StaffRequest) -> HttpResponse:
    """Show what everybody should know this week."""
    now = clock.now()
    week: Week = week_for(request.member, at=now)
    begin = first_weekday(request.organisation.country)
    about = _("Days on which it was said, week by week.")
    return page(
        request,
        "insights/week.html",
        week=week,
        cards=[
            (row, heat(row.shown["picture"], begin, about)) for row in week.patterns
        ],
        language=get_language() or "en",
        letter=not NoDigest.objects.filter(member=request.member).exists(),
        now=now,
    )


@require_POST
@staff()
def wish(request: StaffRequest) -> HttpResponse:
    """Let one's own weekly letter come, or not."""
    wanted = request.POST.get("letter") == "on"
    NoDigest.wish(request.member, wanted=wanted)
    told = _("The letter comes every week.") if wanted else _("No letter comes.")
    toast(request, told)
    return HttpResponseRedirect(links.week())
