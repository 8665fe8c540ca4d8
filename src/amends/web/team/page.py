"""How the people of the house are, on one page."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.accounts.team import Team
from amends.core.bearing import portions
from amends.core.bearing.pulse import mean
from amends.followups.praise import Praise
from amends.followups.pulse import QUESTIONS
from amends.followups.won_back import WonBack
from amends.foundation import clock
from amends.journeys import caring
from amends.web import formats
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.team.forms import PulseForm

if TYPE_CHECKING:
    from datetime import datetime

    from amends.web.staff import StaffRequest

SHOWN = 20
FEW = 5
QUARTER = timedelta(weeks=13)
"""The same window as the figures."""
ASKED = {
    "work": _("This month I could do good work."),
    "load": _("What I had to carry was bearable."),
    "respect": _("I was treated with respect, by guests and by us."),
}
SIGNS = {
    "raised": _("raised the rating"),
    "content": _("says that it is solved and is content"),
    "came_back": _("came again"),
}


@require_GET
@staff()
def show(request: StaffRequest) -> HttpResponse:
    """Show the page."""
    return shown(request, PulseForm(None))


def shown(request: StaffRequest, form: PulseForm, *, status: int = 200) -> HttpResponse:
    """Answer with the page, and what was wrong with the answers."""
    now = clock.now()
    member = request.member
    month = caring.month_of(now)
    won = WonBack.objects.among(request.cases).since(now - QUARTER).newest()
    return page(
        request,
        "team/show.html",
        status=status,
        praise=list(Praise.objects.of(member)[:SHOWN]),
        unread=Praise.objects.of(member).unread().count(),
        others=list(Praise.objects.of_others(member, request.cases)[:FEW]),
        won=list(won[:SHOWN]),
        total=won.count(),
        signs=SIGNS,
        portions=_portions(request, now),
        teams=_teams() if member.can(Ability.RULES) else [],
        form=form,
        asked=list(ASKED.items()),
        may_answer=member.can(Ability.WORK) and not caring.has_answered(member, month),
        month=month,
        felt=_felt(request, month, now),
        now=now,
    )


def _portions(request: StaffRequest, now: datetime) -> list[tuple[str, str, str, bool]]:
    """Return (name, hard cases, share, too much?); one's own only for who may see."""
    counts = caring.hard_cases(request.organisation, at=now)
    if len(counts) < 2 or not sum(counts.values()):
        return []
    found = portions({person.pk: count for person, count in counts.items()})
    may = request.member.can(Ability.RULES)
    return [
        (
            str(person),
            formats.number(found[person.pk].count),
            formats.percent(found[person.pk].share.value),
            found[person.pk].too_much,
        )
        for person in sorted(counts, key=str)
        if may or person == request.user
    ]


def _teams() -> list[tuple[Team, bool]]:
    rows = Team.objects.select_related("fair_share").order_by("name")
    return [(team, hasattr(team, "fair_share")) for team in rows]


def _felt(
    request: StaffRequest, month: date, now: datetime
) -> list[tuple[str, str, list[str]]]:
    """Return (group, how many, means by question) of the month that is over."""
    last = (month - timedelta(days=1)).replace(day=1)
    groups = caring.felt(last, at=now)
    names = {
        caring.WHOLE: str(_("The whole house")),
        **dict(request.locations.values_list("pk", "name")),
    }
    return [
        (
            names[group.place],
            formats.number(group.n),
            [formats.number(mean(group.counts[one]), 1) for one in QUESTIONS],
        )
        for group in groups
        if group.place in names
    ]
