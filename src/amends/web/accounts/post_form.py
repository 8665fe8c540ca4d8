"""Who gets which other role, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.accounts.area import Area
from amends.accounts.post import POSTED
from amends.accounts.roles import Role
from amends.web.accounts.people import members
from amends.web.told_form import ToldForm

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

NOBODY = _("Choose who gets the role.")
NOWHERE = _("Choose at least one area or location.")


class PostForm(ToldForm):
    """Some people, one role, some areas and locations."""

    people = forms.MultipleChoiceField(error_messages={"required": NOBODY})
    role = forms.ChoiceField(choices=POSTED)
    areas = forms.MultipleChoiceField(required=False)
    places = forms.MultipleChoiceField(required=False)

    def __init__(self, data: Any, request: StaffRequest, person: int) -> None:  # noqa: ANN401 - a QueryDict
        super().__init__(data, initial={"people": [str(person)], "role": Role.AGENT})
        lower = members(request).active().exclude(role=Role.OWNER)
        self.known: dict[str, dict[str, Any]] = {
            "people": {str(one.pk): one for one in lower},
            "areas": {str(one.pk): one for one in Area.objects.by_name()},
            "places": {str(one.pk): one for one in request.locations.by_name()},
        }
        for name in self.known:
            self.fields[name].choices = self.choices(name)  # type: ignore[attr-defined] # a choice field

    def choices(self, name: str) -> list[tuple[str, str]]:
        """Return what can be ticked there, with the words beside it."""
        told = self.known[name].items()
        return [(key, str(getattr(one, "user", one))) for key, one in told]

    def ticked(self, name: str) -> list[str]:
        """Return what is ticked there now."""
        return list(self[name].value() or [])

    def clean(self) -> dict[str, Any]:
        """Ask for a place, whichever kind."""
        said: dict[str, Any] = super().clean() or {}
        if not (said.get("areas") or said.get("places")):
            self.add_error("places", str(NOWHERE))
        return said

    def wish(self) -> dict[str, Any]:
        """Return what was chosen, as the journey takes it."""
        said = self.cleaned_data
        where = [
            self.known[name][key] for name in ("areas", "places") for key in said[name]
        ]
        people = [self.known["people"][key] for key in said["people"]]
        return {"members": people, "places": where, "role": Role(said["role"])}
