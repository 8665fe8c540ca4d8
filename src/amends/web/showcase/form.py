"""What is asked about a showcase."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.accounts.location import Location
from amends.cases.showcase import Showcase, Wanted
from amends.channels.connector import Invalid
from amends.channels.origins import origins
from amends.journeys.showcasing import sees_all
from amends.web.told_form import ToldForm

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


class ShowcaseForm(ToldForm):
    """Its name, the sites, and the places; none ticked means the whole house."""

    name = forms.CharField(max_length=100)
    sites = forms.CharField(max_length=2000, required=False)
    places = forms.MultipleChoiceField(required=False)

    def __init__(self, request: StaffRequest, showcase: Showcase | None = None) -> None:
        known = {} if showcase is None else _standing(showcase)
        super().__init__(request.POST or None, initial=known)
        self.listed: list[Location] = list(request.locations.by_name())
        self._all = sees_all(request)
        self._field("places").choices = [(str(p.pk), p.name) for p in self.listed]

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        return self[name].value() or ""

    def clean_sites(self) -> str:
        """Refuse what is no plain address of a site."""
        sites: str = self.cleaned_data["sites"]
        try:
            origins(sites)
        except Invalid as error:
            raise forms.ValidationError(str(error)) from error
        return sites

    def clean_places(self) -> list[Location]:
        """Refuse the whole house to somebody who sees a part of it."""
        ids = set(self.cleaned_data["places"])
        if not ids and not self._all:
            raise forms.ValidationError(_("Choose at least one place."))
        return [place for place in self.listed if str(place.pk) in ids]

    def wish(self) -> Wanted:
        """Return what was chosen."""
        told = self.cleaned_data
        return Wanted(told["name"], told["sites"], tuple(told["places"]))

    def _field(self, name: str) -> Any:  # noqa: ANN401 - django's fields differ
        return self.fields[name]


def _standing(showcase: Showcase) -> dict[str, object]:
    places = [str(place.pk) for place in showcase.places.all()]
    return {"name": showcase.name, "sites": showcase.sites, "places": places}
