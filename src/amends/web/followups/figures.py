"""Figures of answers, each with its interval and how many it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from amends.core.asking import Share, csat, effort, nps, wilson
from amends.web import formats

if TYPE_CHECKING:
    from collections.abc import Callable

    from amends.followups.answer import AnswerQuerySet

    Told = Callable[[float], str]


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure as people read it."""

    label: str
    value: str
    note: str


def figures(answers: AnswerQuerySet) -> list[Figure]:
    """Return the four figures of some answers, read with one statement."""
    rows = list(answers)
    # By text, some say how easy it was, or only words.
    said = [row.solved for row in rows if row.solved]
    solved = wilson(said.count("yes"), len(said))
    content = csat([row.satisfaction for row in rows if row.satisfaction is not None])
    ease = effort([row.ease for row in rows if row.ease is not None])
    recommend = nps([row.recommend for row in rows if row.recommend is not None])
    return [
        _figure(_("Solved, says the customer"), solved, formats.percent),
        _figure(_("Satisfied (4 or 5 of 5)"), content, formats.percent),
        _figure(_("Easy for them (1 to 7, 7 is easy)"), ease, _one_digit),
        _figure(_("Would recommend (NPS, −100 to 100)"), recommend, _whole),
    ]


def _figure(label: str, share: Share, told: Told) -> Figure:
    count = ngettext("%(n)s answer", "%(n)s answers", share.n) % {"n": share.n}
    if not share.tells:
        few = _("%(count)s: too few to tell") % {"count": count}
        return Figure(label, "–", few)
    words = {"low": told(share.low), "high": told(share.high), "count": count}
    note = _("%(low)s to %(high)s, %(count)s") % words
    return Figure(label, told(share.value), note)


def _one_digit(value: float) -> str:
    return formats.number(value, 1)


def _whole(value: float) -> str:
    return formats.number(value, 0)
