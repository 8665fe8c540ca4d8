"""What a showcase says of itself: how many there are, and how they came about."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from amends.cases.withheld import Why
from amends.journeys.showing.tally import Tally
from amends.web import formats

REASONS = (
    (Why.PRIVATE, gettext_lazy("It tells private things of other people")),
    (Why.UNLAWFUL, gettext_lazy("It breaks the law: threats, hate, slander")),
    (Why.ELSEWHERE, gettext_lazy("It is not about this business, or it advertises")),
)
"""The reasons to leave a review out, for whoever decides."""


def count(tally: Tally) -> str:
    """Return how many reviews there are, in words."""
    told = ngettext("%(n)s review", "%(n)s reviews", tally.count)
    return told % {"n": formats.number(tally.count)}


def origin() -> list[str]:
    """Return whether and how the reviews are checked, as the law asks to be told."""
    return [
        _(
            "Guests wrote these reviews on our own pages and allowed us to show them. "
            "All of them stand here, good and bad, the newest first."
        ),
        _(
            "We do not check whether the writers have really been our guests. Reviews "
            "on other sites are not counted here."
        ),
    ]
