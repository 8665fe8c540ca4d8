"""What goes onto paper, and where it goes."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.core.remedying.postal import Postal, example
from amends.journeys.corresponding import FITS, Hand, odd
from amends.remedies.letter import FORMS
from amends.remedies.signature import Signature
from amends.web.setup.choices import COUNTRIES
from amends.web.told_form import ToldForm


class LetterForm(ToldForm):
    """A letter or a card with its address; by hand it needs somebody and a day."""

    form = forms.ChoiceField(choices=[(form, form) for form in FORMS])
    name = forms.CharField(max_length=200)
    street = forms.CharField(max_length=300)
    postcode = forms.CharField(max_length=12)
    town = forms.CharField(max_length=100)
    country = forms.ChoiceField(choices=COUNTRIES)
    words = forms.CharField(max_length=2500)
    signed_by = forms.CharField(max_length=300)
    signatures: forms.ModelMultipleChoiceField[Any] = forms.ModelMultipleChoiceField(
        queryset=None, required=False
    )
    writer: forms.ModelChoiceField[Any] = forms.ModelChoiceField(
        queryset=None, required=False
    )
    due_on = forms.DateField(required=False)

    def __init__(self, data: Any, house: Organisation, today: date) -> None:  # noqa: ANN401 - a QueryDict
        super().__init__(data)
        self.today = today
        self.fields["signatures"].queryset = Signature.objects.by_name()  # type: ignore[attr-defined] # a field of models
        members = Membership.objects.in_house(house).active()
        self.fields["writer"].queryset = members  # type: ignore[attr-defined] # a field of models

    def clean(self) -> dict[str, Any]:
        """Compare the postcode with those of its country."""
        said = super().clean() or {}
        parts = ("name", "street", "postcode", "town", "country")
        postal = Postal(*(said.get(part, "") for part in parts))
        form, words = said.get("form", ""), said.get("words", "")
        found = odd(form, postal, words, said.get("due_on"), today=self.today)
        told = {
            "postcode": _(
                "That is no postcode of this country; one looks like %(code)s."
            )
            % {"code": example(postal.country)},
            "words": _("On a card fit %(most)s letters; write a letter for more.")
            % {"most": FITS},
            "due_on": _("Choose a day to come, within a year."),
        }
        # What is missing altogether has been said already.
        for name in found & told.keys() & said.keys():
            self.add_error(name, str(told[name]))
        return said

    def people(self) -> list[Membership]:
        """Return who can write by hand."""
        return list(self.fields["writer"].queryset)  # type: ignore[attr-defined] # a field of models

    def told(self) -> dict[str, Any]:
        """Return it as the journey takes it."""
        said = dict(self.cleaned_data)
        writer, due_on = said.pop("writer"), said.pop("due_on")
        if said["form"] == "hand":
            said["hand"] = Hand(writer.user if writer else None, due_on)
        return {**said, "signatures": list(said["signatures"])}

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        return self[name].value() or ""
