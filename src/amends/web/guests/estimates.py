"""Figures of a question by lot, as people read them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from amends.journeys.visits.weighed import figures_of, worth
from amends.web import formats

if TYPE_CHECKING:
    from amends.core.asking import Share
    from amends.followups.survey import Survey
    from amends.journeys.visits.weighed import Groups


@dataclass(frozen=True, slots=True)
class Weighed:
    """One figure about everybody."""

    label: str
    value: str
    note: str


def estimates(survey: Survey, groups: Groups) -> list[Weighed]:
    """Return what the answers say of all, each with its interval of 95 %."""
    found = figures_of(survey, groups)
    same = formats.number(round(worth(groups)))
    satisfied, ease = (
        _("Satisfied (4 or 5 of 5)"),
        _("Easy for them (1 to 7, 7 is easy)"),
    )
    nps = _("Would recommend (NPS, −100 to 100)")
    return [
        _weighed(satisfied, found["satisfied"], formats.percent, same),
        _weighed(ease, found["ease"], _one_digit, same),
        _weighed(nps, found["nps"], _whole, same),
    ]


def _weighed(
    label: str, share: Share, told: Callable[[float], str], same: str
) -> Weighed:
    count = ngettext("%(n)s answer", "%(n)s answers", share.n) % {"n": share.n}
    if not share.tells:
        few = _("%(count)s: too few to tell") % {"count": count}
        return Weighed(label, "–", few)
    words = {"low": told(share.low), "high": told(share.high), "count": count}
    note = _("%(low)s to %(high)s, %(count)s") % words
    equal = _("worth %(n)s equal ones") % {"n": same}
    return Weighed(label, told(share.value), f"{note} ({equal})")


def _one_digit(value: float) -> str:
    return formats.number(value, 1)


def _whole(value: float) -> str:
    return formats.number(value, 0)
