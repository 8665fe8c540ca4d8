"""The week as one member should know it: the page, and the letter, are made of this."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from amends.accounts.membership import Membership
from amends.insights.action import Action
from amends.insights.effect import Effect
from amends.insights.pattern import LIVE, Pattern
from amends.journeys.learning.calendar import first_weekday, today, week_of
from amends.journeys.learning.figures import Asked, Figures

MOST = 3


@dataclass(frozen=True, slots=True)
class Week:
    """What is new, what is to be done, what helped, and last week's figures."""

    begins: date
    patterns: tuple[Pattern, ...]
    praise: tuple[Pattern, ...]
    ahead: tuple[Action, ...]
    effects: tuple[Effect, ...]
    figures: Figures

    @property
    def is_new(self) -> bool:
        """Whether there is anything that was not there the week before."""
        fresh = self.begins - timedelta(days=7)
        told = any(p.told_on >= fresh for p in (*self.patterns, *self.praise))
        due = any(
            a.due_on and a.due_on < self.begins + timedelta(days=7) for a in self.ahead
        )
        judged = any(e.judged_on >= fresh for e in self.effects)
        return told or due or judged


def week_for(member: Membership, *, at: datetime) -> Week:
    """Return the week of a member; call inside the scope of the house."""
    house = member.organisation
    day = today(house, at)
    begins = week_of(day, first_weekday(house.country))
    mine = Pattern.objects.all().visible_to(member)
    live = list(mine.best().filter(state__in=LIVE))
    visible = Action.objects.all().visible_to(member).with_surroundings()
    effects = Effect.objects.filter(
        action__in=visible, judged_on__gte=begins - timedelta(days=7)
    ).exclude(verdict="too early")
    return Week(
        begins,
        tuple(p for p in live if p.polarity == "neg")[:MOST],
        tuple(p for p in live if p.polarity == "pos")[:MOST],
        tuple(visible.ahead()[:5]),
        tuple(effects.select_related("action")[:MOST]),
        Figures(Asked(member, begins - timedelta(days=1), weeks=1)),
    )
