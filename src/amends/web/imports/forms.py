"""The upload."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.accounts.location import Location
from amends.channels.file_import import FileImport
from amends.channels.tables import Unreadable
from amends.journeys import importing
from amends.web.told_form import ToldForm

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


class UploadForm(ToldForm):
    """A file, and the place it is about when it does not say so itself."""

    file = forms.FileField(
        allow_empty_file=True, error_messages={"required": _("Choose a file.")}
    )
    location = forms.IntegerField(required=False)

    def __init__(self, data: Any, files: Any, *, request: StaffRequest) -> None:  # noqa: ANN401 - QueryDicts
        super().__init__(data, files)
        self._request = request
        self.places: list[Location] = list(request.locations.by_name())

    def place_choices(self) -> list[tuple[int, str]]:
        """Return the places as a select takes them."""
        return [(place.pk, place.name) for place in self.places]

    def clean_location(self) -> Location | None:
        """Return the place; the only one of the house goes without saying."""
        known = {place.pk: place for place in self.places}
        if len(known) == 1:
            return self.places[0]
        return known.get(self.cleaned_data["location"])

    def receive(self, *, at: datetime) -> FileImport | None:
        """Keep the file; None when it is no table, which the form then says."""
        try:
            return importing.receive_file(
                self._request.organisation,
                self.cleaned_data["file"],
                self.cleaned_data["file"].name,
                location=self.cleaned_data["location"],
                by=self._request.user,
                at=at,
            )
        except Unreadable as error:
            self.add_error("file", str(error))
            return None
