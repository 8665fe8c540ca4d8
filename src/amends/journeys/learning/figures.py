"""Figures: what a person looks at, added up from tallies and never from cases.

The number of statements is the same for one place and for two hundred.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.core.asking import Share, wilson
from amends.insights.load import Load
from amends.insights.tally import Tally
from amends.insights.topic_tally import TopicTally
from amends.insights.wait_tally import WaitTally
from amends.insights.waits import Waited, waited
from amends.insights.weekly import TallyQuerySet
from amends.journeys.learning.calendar import first_weekday, week_of
from amends.journeys.learning.measures import Mean, mean

SPANS = (4, 13, 26, 52)
Sums = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which figures: the last weeks until a day, all places or one, all platforms."""

    member: Membership
    until: date
    weeks: int = 13
    location: int = 0
    platform: str = ""

    @property
    def house(self) -> Organisation:
        """Whose figures."""
        return self.member.organisation

    @property
    def last(self) -> date:
        """The first day of the week that is going on."""
        return week_of(self.until, first_weekday(self.house.country))

    @property
    def first(self) -> date:
        """The first day of the earliest week."""
        return self.last - timedelta(weeks=self.weeks - 1)


@dataclass(frozen=True, slots=True)
class Side:
    """One place, platform or week with its sums."""

    key: Any
    sums: Sums

    @property
    def replied(self) -> Share:
        """Share of what was owed an answer and got one."""
        return wilson(self.sums["answered"], self.sums["owed"])

    @property
    def unhappy(self) -> Share:
        """Share of all that was said by somebody unhappy."""
        return wilson(self.sums["unhappy"], self.sums["said"])

    @property
    def kept(self) -> Share:
        """Share of promised times that were kept."""
        return wilson(self.sums["kept"], self.sums["promised"])

    @property
    def solved(self) -> Share:
        """Share of complaints that ended with an answer, and undisputed."""
        return wilson(self.sums["solved"], self.sums["complaints"])

    @property
    def rating(self) -> Mean:
        """Mean of the stars."""
        sums = self.sums
        return mean(sums["starred"], sums["stars"], sums["squares"])


@dataclass(frozen=True, slots=True)
class Mood:
    """One aspect: how often, apart from how much it costs when it goes wrong."""

    aspect: str
    praised: int
    complained: int
    impact: float | None
    """Stars by which complaints of it lie below the mean; None for too few."""


class Figures:
    """All that a dashboard shows; each part is one statement, asked once."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked

    @cached_property
    def now(self) -> Side:
        """The whole of the time asked for."""
        return Side("", added(row for row in self._sides if row["late"]))

    @cached_property
    def earlier(self) -> Side:
        """As many weeks before that."""
        return Side("", added(row for row in self._sides if not row["late"]))

    @cached_property
    def weeks(self) -> list[Side]:
        """Every week, the earliest first, those without anything too."""
        rows = {
            row.pop("week"): row
            for row in self._cut(Tally.objects.all()).summed("week")
        }
        none = dict.fromkeys(Tally.MEASURES, 0)
        asked = self.asked
        days = [asked.first + timedelta(weeks=k) for k in range(asked.weeks)]
        return [Side(day, rows.get(day, none)) for day in days]

    @cached_property
    def places(self) -> list[Side]:
        """Each place by its id, 0 for none."""
        return self._split("location")

    @cached_property
    def platforms(self) -> list[Side]:
        """Each platform by its slug."""
        return self._split("platform")

    @cached_property
    def waited(self) -> Waited:
        """How long first answers take."""
        rows = self._cut(WaitTally.objects.all()).summed("step")
        return waited((row["step"], row["answered"], row["waiting"]) for row in rows)

    @cached_property
    def moods(self) -> list[Mood]:
        """Each aspect, what is complained of most first."""
        rows = self._cut(TopicTally.objects.all()).summed("aspect", "polarity")
        sides: dict[str, dict[str, Sums]] = {}
        for row in rows:
            sides.setdefault(row["aspect"], {})[row["polarity"]] = row
        found = [self._mood(aspect, told) for aspect, told in sides.items()]
        return sorted(found, key=lambda m: (-m.complained, -m.praised, m.aspect))

    @cached_property
    def loads(self) -> list[Sums]:
        """What lies open now, by person (0 for nobody)."""
        rows = Load.objects.all().visible_to(self.asked.member)
        if self.asked.location:
            rows = rows.at_place(self.asked.location)
        return sorted(rows.summed("person"), key=lambda row: -row["open"])

    def _mood(self, aspect: str, told: Mapping[str, Sums]) -> Mood:
        bad, good = told.get("neg"), told.get("pos")
        mine = mean(bad["starred"], bad["stars"]) if bad else None
        overall = self.now.rating
        known = mine is not None and mine.tells and overall.tells
        impact = overall.value - mine.value if known and mine else None
        return Mood(
            aspect, good["said"] if good else 0, bad["said"] if bad else 0, impact
        )

    @cached_property
    def _sides(self) -> list[dict[str, Any]]:
        """Sums by place, platform and half of twice the time: one look at the rows."""
        asked = self.asked
        first = asked.first - timedelta(weeks=asked.weeks)
        rows = self._where(Tally.objects.between(first, asked.last))
        found: list[dict[str, Any]] = rows.halved(asked.first).summed(
            "location", "platform", "late"
        )
        return found

    def _split(self, column: str) -> list[Side]:
        late = [row for row in self._sides if row["late"]]
        keys = sorted({row[column] for row in late})
        return [
            Side(key, added(row for row in late if row[column] == key)) for key in keys
        ]

    def _cut(self, rows: TallyQuerySet) -> TallyQuerySet:
        return self._where(rows.between(self.asked.first, self.asked.last))

    def _where(self, rows: TallyQuerySet) -> TallyQuerySet:
        asked = self.asked
        rows = rows.visible_to(asked.member)
        rows = rows.at_place(asked.location) if asked.location else rows
        return rows.on_platform(asked.platform) if asked.platform else rows


def added(rows: Iterable[Sums]) -> dict[str, Any]:
    """Return the measures of all rows added up."""
    whole: dict[str, Any] = dict.fromkeys(Tally.MEASURES, 0)
    for row in rows:
        for name in whole:
            whole[name] += row[name]
    return whole
