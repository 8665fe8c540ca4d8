"""Tables of the dashboard: comparisons with intervals; what is small says nothing."""

from __future__ import annotations

from functools import cached_property

from django.utils.translation import gettext_lazy

from amends.accounts.user import User
from amends.insights.rival import RivalFigure
from amends.journeys.learning.figures import Figures, Mood
from amends.web import formats
from amends.web.insights.compared import Compared, compared
from amends.web.insights.words import platform_name
from amends.web.understanding.words import ASPECTS

MOODS = 12
NOBODY = gettext_lazy("Nobody yet")


class Tables:
    """What is compared with what."""

    def __init__(self, figures: Figures, places: dict[int, str]) -> None:
        self._figures = figures
        self._places = places

    @cached_property
    def places(self) -> list[Compared]:
        """Each place that this reader sees."""
        known = [side for side in self._figures.places if side.key in self._places]
        rows = [compared(side, self._places[side.key]) for side in known]
        return sorted(rows, key=lambda row: row.name.casefold())

    @cached_property
    def platforms(self) -> list[Compared]:
        """Each platform, the busiest first."""
        rows = [compared(s, platform_name(s.key)) for s in self._figures.platforms]
        return sorted(rows, key=lambda row: -row.said)

    @cached_property
    def moods(self) -> list[tuple[str, Mood, str]]:
        """Each aspect: its name, its figures, and what a complaint of it costs."""
        return [
            (str(ASPECTS.get(mood.aspect, mood.aspect)), mood, _impact(mood))
            for mood in self._figures.moods[:MOODS]
        ]

    @cached_property
    def loads(self) -> list[tuple[str, dict[str, int]]]:
        """What lies open, person by person."""
        ids = [row["person"] for row in self._figures.loads]
        names = {person.pk: str(person) for person in User.objects.filter(pk__in=ids)}
        return [
            (names.get(row["person"], str(NOBODY)), dict(row))
            for row in self._figures.loads
        ]

    @cached_property
    def rivals(self) -> list[RivalFigure]:
        """The newest figures of others."""
        return RivalFigure.latest()


def _impact(mood: Mood) -> str:
    if mood.impact is None:
        return ""
    lost = formats.number(abs(mood.impact), 1)
    return f"−{lost}" if mood.impact > 0 else f"+{lost}"
