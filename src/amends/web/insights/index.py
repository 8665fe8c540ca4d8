"""Everything that recurs: the cards, what is worth watching, what always was so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.insights.mark import Mark
from amends.insights.pattern import LIVE, OVER, Pattern
from amends.web import formats
from amends.web.fragments import page
from amends.web.insights.sight import patterns
from amends.web.insights.words import STATES, value_name
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

ROWS = 60


@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """Show the cards, those that press first."""
    rows = list(patterns(request).best()[:ROWS])
    mark = Mark.objects.first()
    return page(
        request,
        "insights/index.html",
        groups=_groups(rows),
        states=STATES,
        mark=mark,
        aside=_aside(request, mark),
        trends=_trends(request, mark),
        language=get_language() or "en",
        may_rule=request.member.can(Ability.RULES),
        now=clock.now(),
    )


def _groups(rows: list[Pattern]) -> dict[str, list[Pattern]]:
    return {
        "live": [row for row in rows if row.state in LIVE],
        "acted": [row for row in rows if row.state not in (*LIVE, *OVER)],
        "over": [row for row in rows if row.state in OVER],
    }


def _aside(request: StaffRequest, mark: Mark | None) -> dict[str, Any]:
    """Return the quiet lines; they are about the whole house."""
    if mark is None or request.member.location_ids:
        return {}
    aside: dict[str, Any] = mark.aside
    return aside


def _trends(request: StaffRequest, mark: Mark | None) -> list[str]:
    """Return the ratings that turned, in words."""
    places = dict(request.locations.values_list("pk", "name"))
    return [
        _("%(name)s: %(new)s stars in the last %(n)s ratings, %(old)s before")
        % {
            "name": value_name(told["dim"], told["value"], places),
            "new": formats.number(told["mean"], 1),
            "old": formats.number(told["before"], 1),
            "n": told["reviews"],
        }
        for told in _aside(request, mark).get("trends", [])
    ]
