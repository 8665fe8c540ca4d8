"""Figures as people read them: with their change, and the count they rest on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from amends.core.asking import Share
from amends.journeys.learning.figures import Figures, Side
from amends.journeys.learning.measures import Mean
from amends.web import formats
from amends.web.insights.pictures.lines import Line, Scale, lines

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure; ``good`` says whether its change is welcome."""

    label: str
    value: str
    change: str = ""
    good: bool | None = None
    note: str = ""


class Told:
    """The figures at the head of the dashboard, and its lines."""

    def __init__(self, figures: Figures) -> None:
        self.figures = figures

    @cached_property
    def head(self) -> list[Figure]:
        """What an owner looks at first."""
        now, before = self.figures.now, self.figures.earlier
        return [
            share(_("Answered"), now.replied, before.replied),
            *self._waits(),
            share(_("Within the promised time"), now.kept, before.kept),
            self._rating(now.rating, before.rating),
            share(_("Complaints solved"), now.solved, before.solved),
            self._counted(_("Confirmed by the customer"), "confirmed"),
            self._counted(_("Won back"), "won_back"),
        ]

    @cached_property
    def load(self) -> list[Figure]:
        """What lies on the desk now."""
        loads = self.figures.loads
        open_, late, hard = (
            sum(row[name] for row in loads) for name in ("open", "overdue", "hard")
        )
        return [
            Figure(_("Open now"), formats.number(open_)),
            Figure(_("Overdue"), formats.number(late), good=late == 0),
            Figure(_("Complaints among them"), formats.number(hard)),
        ]

    @cached_property
    def rating_line(self) -> Markup:
        """Mean stars, week by week."""
        weeks = self.figures.weeks
        values = [w.rating.value if w.rating.n else None for w in weeks]
        scale = Scale(1, 5, tuple((k, formats.number(k)) for k in range(1, 6)))
        about = _("Mean stars by week. The table below says it.")
        return lines(Line([w.key for w in weeks], values), scale, about)

    @cached_property
    def reply_line(self) -> Markup:
        """Share answered, week by week."""
        weeks = self.figures.weeks
        values = [w.replied.value if w.replied.n else None for w in weeks]
        marks = tuple((k, formats.percent(k)) for k in (0, 0.5, 1))
        about = _("Share answered by week. The table below says it.")
        return lines(Line([w.key for w in weeks], values), Scale(0, 1, marks), about)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said in this time."""
        return not self.figures.now.sums["said"]

    def _waits(self) -> list[Figure]:
        waited = self.figures.waited
        count = ngettext("%(n)s case", "%(n)s cases", waited.cases)
        note = count % {"n": formats.number(waited.cases)}
        few = waited.cases < 5
        median = waited.median and not few and formats.span(waited.median)
        most = waited.ninetieth and not few and formats.span(waited.ninetieth)
        return [
            Figure(_("First answer, half within"), median or NOTHING, note=note),
            Figure(_("First answer, nine of ten within"), most or NOTHING, note=note),
        ]

    def _rating(self, now: Mean, before: Mean) -> Figure:
        count = ngettext("%(n)s rating", "%(n)s ratings", now.n) % {
            "n": formats.number(now.n)
        }
        if not now.tells:
            return Figure(_("Rating"), NOTHING, note=count)
        gap = now.value - before.value if before.tells else 0.0
        return Figure(
            _("Rating"),
            formats.number(now.value, 2),
            _signed(gap, lambda size: formats.number(size, 2)),
            gap > 0,
            count,
        )

    def _counted(self, label: str, name: str) -> Figure:
        now: Side = self.figures.now
        return Figure(label, formats.number(now.sums[name]))


def share(label: str, now: Share, before: Share) -> Figure:
    """Return a share with its interval; too few cases give none."""
    if not now.tells:
        return Figure(label, NOTHING, note=_("too few to tell"))
    gap = now.value - before.value if before.tells else 0.0
    words = {"low": formats.percent(now.low), "high": formats.percent(now.high)}
    note = _("%(low)s to %(high)s") % words
    change = _signed(gap, lambda size: formats.number(100 * size, 0))
    return Figure(label, formats.percent(now.value), change, gap > 0, note)


def _signed(gap: float, said: Callable[[float], str]) -> str:
    """Return a change with its sign; what would be shown as nothing is left out."""
    size = said(abs(gap))
    if not any(sign in "123456789" for sign in size):
        return ""
    return f"+{size}" if gap > 0 else f"−{size}"
