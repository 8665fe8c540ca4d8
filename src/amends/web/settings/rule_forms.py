"""What is asked about rules, times and allowances."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.accounts.membership import Membership
from amends.accounts.team import Team
from amends.channels.registry import CONNECTORS
from amends.journeys.rule_making import Wish
from amends.remedies.allowance import KINDS
from amends.routing.rule import Occasion, Rule
from amends.web import formats
from amends.web.told_form import ToldForm
from amends.web.understanding.words import ASPECTS, choices

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

# What guests write in around here; the reader's own languages come first.
HEARD = (
    *("et", "fi", "ro", "en", "ru", "lv", "lt", "sv", "de", "pl", "uk", "fr", "es"),
    *("it", "pt", "nl", "da", "nb", "cs", "sk", "hu", "bg", "el", "hr", "sl", "tr"),
)
SEVERITIES = [
    (0, _("Any")),
    (1, _("Wants an answer")),
    (2, _("Complaint")),
    (3, _("Urgent")),
]
OCCASIONS = [
    (Occasion.ARRIVAL, _("When it arrives")),
    (Occasion.BREACH, _("When the promised time has passed")),
]
LONGEST_HOURS = 24 * 90
LARGEST = Decimal(100_000)


class RuleForm(ToldForm):
    """Which cases, and whose they are; a person, a team, or both."""

    name = forms.CharField(max_length=100)
    occasion = forms.ChoiceField(choices=OCCASIONS, required=False)
    location = forms.ChoiceField(required=False)
    platform = forms.ChoiceField(required=False)
    language = forms.ChoiceField(required=False)
    aspect = forms.ChoiceField(required=False)
    severity = forms.TypedChoiceField(coerce=int, choices=SEVERITIES)
    owner = forms.ChoiceField(required=False)
    team = forms.ChoiceField(required=False)
    place = forms.IntegerField(min_value=1, max_value=1000, required=False)
    off = forms.BooleanField(required=False)

    def __init__(
        self,
        data: Any,  # noqa: ANN401 - a QueryDict
        request: StaffRequest,
        rule: Rule | None = None,
    ) -> None:
        super().__init__(data, initial=_standing(rule))
        self.rule = rule
        people = Membership.objects.active().in_house(request.organisation)
        self._people = {str(place.user_id): place.user for place in people}
        self._places = {str(row.pk): row for row in request.locations.by_name()}
        self._teams = {str(row.pk): row for row in Team.objects.order_by("name")}
        self.offers: dict[str, list[tuple[str, str]]] = {
            "location": [(pk, row.name) for pk, row in self._places.items()],
            "platform": [
                (slug, str(row.platform.name)) for slug, row in CONNECTORS.items()
            ],
            "language": [(code, formats.language_name(code)) for code in HEARD],
            "aspect": choices(ASPECTS),
            "owner": [(pk, str(person)) for pk, person in self._people.items()],
            "team": [(pk, row.name) for pk, row in self._teams.items()],
        }
        for name, offer in self.offers.items():
            self.fields[name].choices = [("", ""), *offer]  # type: ignore[attr-defined] # choice fields
        self.severities = SEVERITIES
        self.occasions = OCCASIONS

    def named(self, field: str, value: str) -> str:
        """Return the name of a choice; one that is no longer offered names itself."""
        return dict(self.offers[field]).get(value, value)

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        found = self[name].value()
        return "" if found is None else found

    def clean(self) -> dict[str, Any]:
        """Ask for somebody: a rule that names nobody would bring cases nowhere."""
        said = super().clean() or {}
        if not said.get("owner") and not said.get("team"):
            self.add_error("owner", _("Choose a person or a team."))
        return said

    def wish(self) -> Wish:
        """Return the rule as the journey takes it."""
        said = self.cleaned_data
        return Wish(
            name=said["name"],
            location=self._places.get(said["location"]),
            platform=said["platform"],
            language=said["language"],
            severity=said["severity"],
            owner=self._people.get(said["owner"]),
            team=self._teams.get(said["team"]),
            aspect=said["aspect"],
            occasion=said["occasion"] or Occasion.ARRIVAL,
            place=said["place"] or 0,
            off=said["off"],
        )

    def sent(self) -> list[tuple[str, str]]:
        """Return what was sent, to be sent again once somebody has seen the trial."""
        return [
            (name, str(self.data.get(name, "")))
            for name in self.fields
            if self.data.get(name)
        ]


def _standing(rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {}
    names = ("name", "occasion", "platform", "language", "aspect", "severity")
    known = {name: getattr(rule, name) for name in names}
    return {
        **known,
        "location": rule.location_id or "",
        "owner": rule.owner_id or "",
        "team": rule.team_id or "",
        "off": rule.disabled_at is not None,
    }


def targets_in(answers: Mapping[str, str]) -> dict[int, tuple[int, bool]]:
    """Return severity → (minutes, opening hours only); what is no number is left."""
    found = {}
    for severity in range(4):
        hours = answers.get(f"hours{severity}", "").replace(",", ".").strip()
        try:
            length = Decimal(hours)
        except InvalidOperation:
            continue
        if length.is_finite() and 0 < length <= LONGEST_HOURS:
            found[severity] = (int(length * 60), f"open{severity}" in answers)
    return found


def allowances_in(answers: Mapping[str, str]) -> dict[str, Decimal | None]:
    """Return kind → largest value (None for no limit) of what is ticked."""
    return {
        kind: _amount(answers.get(f"largest-{kind}", ""))
        for kind in KINDS
        if f"allow-{kind}" in answers
    }


def _amount(words: str) -> Decimal | None:
    try:
        found = Decimal(words.replace(",", ".").strip())
    except InvalidOperation:
        return None
    usable = found.is_finite() and 0 < found <= LARGEST
    return found.quantize(Decimal("0.01")) if usable else None
