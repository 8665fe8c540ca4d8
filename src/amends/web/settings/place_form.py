"""What is asked about a place, opening hours day by day included."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext_lazy as _

from amends.accounts import opening
from amends.accounts.location import Location, every_day
from amends.accounts.organisation import Organisation
from amends.accounts.zones import zone_of
from amends.web.setup.choices import COUNTRIES, SECTORS
from amends.web.told_form import ToldForm
from amends.web.zone_field import ZoneField

LANGUAGE = re.compile(r"[a-z]{2}")


def read_hours(words: str) -> list[list[str]]:
    """Return the intervals of one day, such as "11:00-14:00, 17:00-22:00".

    An empty text is a closed day. Raises ValidationError naming what is wrong.
    """
    try:
        return opening.intervals(words)
    except opening.NotHours as error:
        raise forms.ValidationError(
            _("“%(part)s” is not a time of opening; write 11:00–14:00."),
            params={"part": error.part},
        ) from error


def written_hours(intervals: list[list[str]]) -> str:
    """Return the intervals of one day as a person writes them."""
    return ", ".join(f"{opens}–{closes}" for opens, closes in intervals)


class PlaceForm(ToldForm):
    """Name, address, contacts, languages and hours of one place."""

    name = forms.CharField(max_length=200)
    sector = forms.ChoiceField(
        choices=[("", _("As the business")), *SECTORS], required=False
    )
    address = forms.CharField(max_length=300, required=False)
    country = forms.ChoiceField(choices=COUNTRIES)
    time_zone = ZoneField(max_length=64)
    languages = forms.CharField(max_length=100, required=False)
    email = forms.EmailField(max_length=254, required=False)
    phone = forms.CharField(max_length=40, required=False)

    def __init__(
        self,
        data: Any,  # noqa: ANN401 - a QueryDict
        *,
        house: Organisation,
        place: Location | None = None,
    ) -> None:
        super().__init__(data, initial=_standing(house, place))
        for day in range(1, 8):
            self.fields[f"day{day}"] = forms.CharField(max_length=100, required=False)

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        return self[name].value() or ""

    def days(self) -> list[tuple[str, str]]:
        """Return (name of the field, weekday) from Monday on."""
        return [(f"day{day}", str(WEEKDAYS[day - 1])) for day in range(1, 8)]

    def clean(self) -> dict[str, Any]:
        """Read hours and languages; each problem stands at its own field."""
        said = super().clean() or {}
        for name, _weekday in self.days():
            try:
                said[name] = read_hours(said.get(name, ""))
            except forms.ValidationError as error:
                self.add_error(name, error)
        codes = said.get("languages", "").replace(",", " ").lower().split()
        if not all(LANGUAGE.fullmatch(code) for code in codes):
            self.add_error("languages", _("Write two letters each, such as et, en."))
        said["languages"] = codes
        return said

    def columns(self) -> dict[str, Any]:
        """Return the columns of the location."""
        said = dict(self.cleaned_data)
        hours = {str(day): said.pop(f"day{day}") for day in range(1, 8)}
        return {**said, "hours": hours}


def _standing(house: Organisation, place: Location | None) -> dict[str, Any]:
    hours = place.hours if place else every_day()
    days = {f"day{day}": written_hours(hours.get(str(day), [])) for day in range(1, 8)}
    if place is None:
        usual = {"country": house.country, "time_zone": zone_of(house.country)}
        return {**usual, "languages": house.language, **days}
    names = ("name", "sector", "address", "country", "time_zone", "email", "phone")
    known = {name: getattr(place, name) for name in names}
    return {**known, "languages": ", ".join(place.languages), **days}
