"""A list of visits, and a question by lot."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.accounts.location import Location
from amends.channels.tables import Unreadable
from amends.followups.survey import Frame
from amends.followups.visit_file import VisitFile
from amends.journeys import visiting
from amends.journeys.surveying import MOST, Wish
from amends.web.told_form import ToldForm

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


class PlacedForm(ToldForm):
    """Something about one place, or about the whole house for who may see it all."""

    location = forms.IntegerField(required=False)

    def __init__(
        self,
        data: Any,  # noqa: ANN401 - a QueryDict
        files: Any = None,  # noqa: ANN401 - the same of files
        *,
        request: StaffRequest,
    ) -> None:
        super().__init__(data, files)
        self._request = request
        self.places: list[Location] = list(request.locations.by_name())

    @property
    def must_choose(self) -> bool:
        """Whether this member sees some places only."""
        return bool(self._request.member.location_ids)

    def place_choices(self) -> list[tuple[int, str]]:
        """Return the places as a select takes them."""
        return [(place.pk, place.name) for place in self.places]

    def clean_location(self) -> Location | None:
        """Return the place; who sees some places only names one of them."""
        known = {place.pk: place for place in self.places}
        found = known.get(self.cleaned_data["location"])
        if found is None and self.must_choose:
            if len(self.places) != 1:
                raise forms.ValidationError(_("Choose a place."))
            return self.places[0]
        return found


class ListForm(PlacedForm):
    """A file of visits or orders."""

    file = forms.FileField(
        allow_empty_file=True, error_messages={"required": _("Choose a file.")}
    )

    def receive(self, *, at: datetime) -> VisitFile | None:
        """Keep the file; None when it is no such list, which the form then says."""
        try:
            return visiting.receive_file(
                self._request.organisation,
                self.cleaned_data["file"],
                location=self.cleaned_data["location"],
                by=self._request.user,
                at=at,
            )
        except Unreadable as error:
            self.add_error("file", str(error))
            return None


class SurveyForm(PlacedForm):
    """Of whom, and how many."""

    frame = forms.ChoiceField(choices=[(frame, frame) for frame in Frame])
    size = forms.IntegerField(min_value=1, max_value=MOST)

    def wish(self) -> Wish:
        """Return it as the journey takes it."""
        data = self.cleaned_data
        return Wish(Frame(data["frame"]), data["size"], data["location"])
