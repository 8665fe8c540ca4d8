"""Fairness and effort: were like cases treated alike, and how hard was it?"""

from __future__ import annotations

from statistics import median, quantiles
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.channels.registry import CONNECTORS
from amends.foundation import clock
from amends.journeys.comparing import consistency
from amends.journeys.weighing import WORST, efforts, knots, loads
from amends.web import formats
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.understanding.words import ASPECTS, named

if TYPE_CHECKING:
    from amends.core.remedying.consistency import Gap
    from amends.journeys.weighing import Effort, Knot
    from amends.web.staff import StaffRequest

SIDES = {
    "channel": _("By channel"),
    "location": _("By location"),
    "owner": _("By who led the case"),
    "language": _("By the customer's language"),
}


@require_GET
@staff(Ability.RULES)
def show(request: StaffRequest) -> HttpResponse:
    """Show where like cases were treated unlike, and the hardest cases."""
    now = clock.now()
    found = consistency(request.organisation, at=now)
    hard = efforts(request.cases, at=now)
    return page(
        request,
        "remedies/fairness.html",
        sides=[(str(SIDES[side]), _named(side, rows)) for side, rows in found.items()],
        figures=_figures(hard),
        worst=hard[:WORST],
        knots=[(_knotted(one), one) for one in knots(hard, at=now)],
        loads=loads(request.cases),
    )


def _named(side: str, rows: tuple[Gap, ...]) -> list[tuple[str, Gap]]:
    return [(_name(side, row.group), row) for row in rows]


def _name(side: str, group: str) -> str:
    if side == "channel" and group in CONNECTORS:
        return str(CONNECTORS[group].platform.name)
    return formats.language_name(group) if side == "language" else group


def _knotted(knot: Knot) -> str:
    if knot.side == "cause":
        return named(ASPECTS, knot.name)
    return _name(knot.side, knot.name)


def _figures(hard: list[Effort]) -> list[tuple[str, str, str]]:
    """Return (name, median, nine of ten) of each measure; nothing for few cases."""
    if len(hard) < 5:
        return []
    measures = (
        (_("Contacts until it was solved"), [float(one.contacts) for one in hard]),
        (_("Channels used"), [float(one.channels) for one in hard]),
        (_("Handed over"), [float(one.hand_overs) for one in hard]),
        (_("Days until it was solved"), [one.days for one in hard]),
    )
    return [
        (
            str(name),
            formats.number(round(median(values), 1)),
            formats.number(round(quantiles(values, n=10)[-1], 1)),
        )
        for name, values in measures
    ]
