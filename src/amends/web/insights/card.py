"""A card as its page shows it: everything was worked out when the pattern was found."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _
from markupsafe import Markup

from amends.insights.action import Action
from amends.insights.stake import Stake
from amends.journeys.learning.calendar import first_weekday
from amends.journeys.learning.evidence import Text, texts
from amends.journeys.learning.setting_aside import is_aside
from amends.web import formats
from amends.web.insights.money import roughly
from amends.web.insights.pictures.bars import against, change
from amends.web.insights.pictures.heat import heat, weekday_names
from amends.web.insights.words import DIMS, STATES, VERDICTS, value_name
from amends.web.marking import Evidence
from amends.web.understanding.words import ASPECTS

if TYPE_CHECKING:
    from amends.insights.effect import Effect
    from amends.insights.pattern import Pattern
    from amends.web.staff import StaffRequest


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a comparison: seen, ordinary, and a bar of both."""

    name: str
    seen: int
    usual: float
    said: int
    bar: Markup
    here: bool


class Card:
    """One pattern for one reader."""

    def __init__(self, pattern: Pattern, request: StaffRequest) -> None:
        self.pattern = pattern
        self.story: dict[str, Any] = pattern.story
        self._request = request
        self._language = get_language() or "en"

    @property
    def sentence(self) -> str:
        """The card in one sentence."""
        return self.pattern.sentence(self._language)

    @property
    def topic(self) -> str:
        """What the aspect is called."""
        aspect = self.pattern.aspect
        return str(ASPECTS.get(aspect, aspect))

    @property
    def state(self) -> tuple[str, str]:
        """The state in words, and how it looks."""
        name, tone = STATES[self.pattern.state]
        return str(name), tone

    @cached_property
    def picture(self) -> Markup:
        """Weeks by weekdays."""
        picture = self.pattern.shown["picture"]
        about = _("Days on which it was said, week by week. The table beside says it.")
        return heat(picture, first_weekday(self._request.organisation.country), about)

    @cached_property
    def days(self) -> list[Row]:
        """The weekdays, seen against ordinary."""
        picture = self.pattern.shown["picture"]
        first = first_weekday(self._request.organisation.country)
        names = weekday_names("wide")
        rows = [(names[k], picture["days"][k], k) for k in range(7)]
        turned = rows[first:] + rows[:first]
        most = max([float(day["seen"]) for day in picture["days"]] + [1.0])
        return [
            _row(name, day, most, here=picture["weekday"] == k + 1)
            for name, day, k in turned
        ]

    @cached_property
    def checked(self) -> list[tuple[str, list[Row], str]]:
        """Each dimension with its values, and what was found there besides."""
        return [
            (str(DIMS[found["dim"]]), self._rows(found), self._besides(found))
            for found in self.pattern.shown["checked"]
        ]

    @property
    def sure(self) -> str:
        """How sure it is, in words."""
        ratio = {"ratio": formats.number(round(self.story["ratio_low"], 1))}
        return _("Surely at least %(ratio)s times the ordinary (95 of 100).") % ratio

    @cached_property
    def texts(self) -> list[Text]:
        """The texts that this reader may see."""
        return texts(self.pattern, self._request.feedback)

    def marks(self, text: Text) -> list[Evidence]:
        """Return the words of a text that prove it."""
        tone = self.pattern.polarity
        return [Evidence(quote, self.topic, tone) for quote in text.quotes]

    @property
    def suggestions(self) -> list[str]:
        """What could be tried."""
        told = self.pattern.shown.get("actions", {})
        return list(told.get(self._language) or told.get("en") or [])

    @cached_property
    def actions(self) -> list[Action]:
        """What is done about it."""
        return list(Action.objects.all().of_pattern(self.pattern))

    def effect(self, effect: Effect) -> Markup:
        """Draw an effect with its interval."""
        told = effect.figures
        about = effect.sentence(self._language)
        return change(told["ratio"], told["low"], told["high"], about)

    def verdict(self, effect: Effect) -> tuple[str, str]:
        """Return a verdict in words, and how it looks."""
        name, tone = VERDICTS[effect.verdict]
        return str(name), tone

    @cached_property
    def stake(self) -> tuple[str, str] | None:
        """The money at stake in a year, from and to; None until it is entered."""
        stake = Stake.objects.first()
        if stake is None or self.pattern.polarity != "neg":
            return None
        excess = self.story["observed"] - self.story["expected"]
        found = stake.a_year(excess, self.story["window_weeks"])
        unit = self._request.organisation.currency
        return roughly(found.low, unit), roughly(found.high, unit)

    @cached_property
    def is_aside(self) -> bool:
        """Whether the thin reviews were set aside."""
        return is_aside(self.pattern)

    def _rows(self, found: dict[str, Any]) -> list[Row]:
        most = max([float(row["seen"]) for row in found["rows"]] + [1.0])
        return [
            _row(
                self._name(found["dim"], row["value"]),
                row,
                most,
                here=row["value"] == found["named"],
            )
            for row in found["rows"]
        ]

    def _besides(self, found: dict[str, Any]) -> str:
        names = [self._name(found["dim"], value) for value in found["others"]]
        if names:
            return _("Also more than ordinary: %(names)s") % {"names": ", ".join(names)}
        return _("Nothing else out of the ordinary") if found["named"] else ""

    def _name(self, dim: str, value: str) -> str:
        return value_name(dim, value, self._places)

    @cached_property
    def _places(self) -> dict[int, str]:
        return dict(self._request.locations.values_list("pk", "name"))


def _row(name: str, told: dict[str, Any], most: float, *, here: bool) -> Row:
    seen, usual = told["seen"], told["usual"]
    about = _("%(seen)s seen, %(usual)s ordinary") % {"seen": seen, "usual": usual}
    most = max(most, usual)
    return Row(name, seen, usual, told["said"], against(seen, usual, most, about), here)
