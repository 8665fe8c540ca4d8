"""One row of a comparison, each figure with the picture of its interval."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from markupsafe import Markup

from amends.core.asking import Share
from amends.journeys.learning.figures import Side
from amends.journeys.learning.measures import Mean
from amends.web import formats
from amends.web.insights.pictures.bars import interval


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure with the picture of its interval; both empty for too few."""

    words: str
    note: str
    picture: Markup | str


@dataclass(frozen=True, slots=True)
class Compared:
    """One place or platform."""

    key: object
    name: str
    said: int
    replied: Shown
    rating: Shown
    unhappy: Shown


def compared(side: Side, name: str) -> Compared:
    """Return one row of a comparison."""
    return Compared(
        side.key,
        name,
        side.sums["said"],
        _share(side.replied),
        _mean(side.rating),
        _share(side.unhappy),
    )


def _share(share: Share) -> Shown:
    if not share.tells:
        return Shown("", _("too few"), "")
    words, low, high = (
        formats.percent(v) for v in (share.value, share.low, share.high)
    )
    note = _("%(low)s to %(high)s") % {"low": low, "high": high}
    return Shown(
        words, note, interval(share.value, share.low, share.high, (0, 1), note)
    )


def _mean(mean: Mean) -> Shown:
    if not mean.tells:
        return Shown("", _("too few"), "")
    low, high = formats.number(mean.low, 1), formats.number(mean.high, 1)
    note = _("%(low)s to %(high)s") % {"low": low, "high": high}
    picture = interval(mean.value, mean.low, mean.high, (1, 5), note)
    return Shown(formats.number(mean.value, 2), note, picture)
