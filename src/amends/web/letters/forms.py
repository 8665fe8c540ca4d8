"""What goes onto paper, and where it goes."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.core.remedying.postal import Postal
from amends.remedies.letter import FORMS
from amends.web.setup.choices import COUNTRIES
from amends.web.told_form import ToldForm


class LetterForm(ToldForm):
    """A letter or a card with its address."""

    form = forms.ChoiceField(choices=[(form, form) for form in FORMS])
    name = forms.CharField(max_length=200)
    street = forms.CharField(max_length=300)
    postcode = forms.CharField(max_length=12)
    town = forms.CharField(max_length=100)
    country = forms.ChoiceField(choices=COUNTRIES)
    words = forms.CharField(max_length=2500)
    signed_by = forms.CharField(max_length=300)

    def clean(self) -> dict[str, Any]:
        """Compare the postcode with those of its country."""
        said = super().clean() or {}
        parts = ("name", "street", "postcode", "town", "country")
        postal = Postal(*(said.get(part, "") for part in parts))
        if "postcode" in postal.wrong and "postcode" in said:
            self.add_error("postcode", _("That is no postcode of this country."))
        return said

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        return self[name].value() or ""
