"""The forms for words that come by hand. A hidden key makes a double click one note."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from amends.journeys.noting import Call, Pasted
from amends.web.told_form import ToldForm

if TYPE_CHECKING:
    from django.http import QueryDict

    from amends.accounts.location import Location, LocationQuerySet

LONGEST = 20_000
FIRST_YEAR = 1995


class NoteForm(ToldForm):
    """What was said, and by whom if they gave a name."""

    key = forms.UUIDField()
    text = forms.CharField(
        max_length=LONGEST, error_messages={"required": _("Write what was said.")}
    )
    name = forms.CharField(max_length=200, required=False)
    phone = forms.CharField(max_length=40, required=False)
    location = forms.IntegerField(required=False)

    def __init__(self, data: QueryDict | None, places: LocationQuerySet) -> None:
        super().__init__(data, initial={"key": uuid.uuid4()})
        self.places: list[Location] = list(places)

    def clean_location(self) -> Location | None:
        """Return the place; the only one of the house goes without saying."""
        known = {place.pk: place for place in self.places}
        if len(known) == 1:
            return self.places[0]
        return known.get(self.cleaned_data["location"])

    def place_choices(self) -> list[tuple[int, str]]:
        """Return the places as a select takes them."""
        return [(place.pk, place.name) for place in self.places]

    def call(self) -> Call:
        """Return the call as the journey takes it."""
        said = self.cleaned_data
        return Call(
            key=str(said["key"]),
            text=said["text"],
            name=said["name"],
            phone=said["phone"],
            place=said["location"],
        )


class PasteForm(NoteForm):
    """A review as it stands on a site."""

    text = forms.CharField(max_length=LONGEST, required=False)
    stars = forms.IntegerField(min_value=1, max_value=5, required=False)
    url = forms.URLField(
        max_length=1000,
        required=False,
        assume_scheme="https",
        error_messages={
            "invalid": _("Copy the whole address, beginning with https://.")
        },
    )
    site = forms.CharField(max_length=60, required=False)
    written_on = forms.DateField(required=False)

    def clean_written_on(self) -> datetime | None:
        """Return noon of that day; a day to come, or of another age, is a slip."""
        day = self.cleaned_data["written_on"]
        if day is None:
            return None
        if day.year < FIRST_YEAR or day > timezone.localdate():
            raise forms.ValidationError(_("Give the day on which it was written."))
        return datetime.combine(day, time(12), tzinfo=UTC)

    def clean(self) -> dict[str, Any]:
        """Ask for words or stars: a review has at least one of them."""
        said: dict[str, Any] = self.cleaned_data
        if not said.get("text") and not said.get("stars") and not self.errors:
            self.add_error("text", _("Paste the words, or say how many stars it has."))
        return said

    def pasted(self) -> Pasted:
        """Return the review as the journey takes it."""
        said = self.cleaned_data
        return Pasted(
            key=str(said["key"]),
            text=said["text"],
            stars=said["stars"],
            author=said["name"],
            url=said["url"],
            site=said["site"],
            written_at=said["written_on"],
            place=said["location"],
        )
