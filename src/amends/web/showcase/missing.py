"""What is not shown and why, told to whoever reads the rest."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from amends.cases.withheld import Why
from amends.journeys.showing.tally import Tally
from amends.web import formats


def left_out(tally: Tally) -> list[str]:
    """Return what is not shown and why; nothing where everything is."""
    numbers = tally.left_out
    told = [
        _private(numbers.get(Why.PRIVATE, 0)),
        _unlawful(numbers.get(Why.UNLAWFUL, 0)),
        _elsewhere(numbers.get(Why.ELSEWHERE, 0)),
    ]
    said = [line for line in told if line]
    if said:
        said.append(_("How many stars somebody gave is never a reason."))
    return said


def _private(n: int) -> str:
    told = ngettext(
        "%(n)s review is left out because it tells private things of other people.",
        "%(n)s reviews are left out because they tell private things of other people.",
        n,
    )
    return told % {"n": formats.number(n)} if n else ""


def _unlawful(n: int) -> str:
    told = ngettext(
        "%(n)s review is left out because it breaks the law.",
        "%(n)s reviews are left out because they break the law.",
        n,
    )
    return told % {"n": formats.number(n)} if n else ""


def _elsewhere(n: int) -> str:
    told = ngettext(
        "%(n)s review is left out because it is not about this business.",
        "%(n)s reviews are left out because they are not about this business.",
        n,
    )
    return told % {"n": formats.number(n)} if n else ""
