"""How long vouchers last, and the house's own words on them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language

from amends.accounts.audit import AuditEntry
from amends.accounts.organisation import Organisation
from amends.accounts.user import User
from amends.journeys.answering.beyond_replies import harm_in
from amends.remedies.voucher_terms import GIVEN, MONTHS, VoucherTerms
from amends.web.remedies.forms import MoneyField
from amends.web.told_form import ToldForm

LONGEST = 600


class TermsForm(ToldForm):
    """Months, and a text in each language of the interface."""

    months = forms.IntegerField(min_value=1, max_value=120)
    most_given = forms.IntegerField(min_value=0, max_value=1000, required=False)
    most_taken = MoneyField()

    def __init__(self, data: Any) -> None:  # noqa: ANN401 - a QueryDict
        kept = VoucherTerms.objects.first()
        texts = kept.texts if kept else {}
        initial = {
            f"text-{code}": texts.get(code, "") for code, _ in settings.LANGUAGES
        }
        super().__init__(
            data,
            initial={
                "months": kept.months if kept else MONTHS,
                "most_given": kept.most_given if kept else GIVEN,
                "most_taken": kept.most_taken if kept else None,
            }
            | initial,
        )
        for code, _name in settings.LANGUAGES:
            self.fields[f"text-{code}"] = forms.CharField(
                max_length=LONGEST, required=False
            )

    def clean(self) -> dict[str, Any]:
        """Let the guard read what will be printed for many."""
        said = self.cleaned_data
        for name, _code, _label in self.texts():
            for found in harm_in(said.get(name, ""), ui_lang=get_language() or "en"):
                self.add_error(name, found.why)
        return said

    def texts(self) -> list[tuple[str, str, str]]:
        """Return (name of the field, code of the language, its name)."""
        return [(f"text-{code}", code, str(name)) for code, name in settings.LANGUAGES]

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        found = self[name].value()
        return "" if found is None else found

    def keep(self, house: Organisation, *, by: User, at: datetime) -> None:
        """Let new vouchers carry it."""
        said = self.cleaned_data
        texts = {code: said[name] for name, code, _label in self.texts() if said[name]}
        row, _new = VoucherTerms.objects.update_or_create(
            organisation=house,
            defaults={
                "months": said["months"],
                "texts": texts,
                "most_given": said["most_given"],
                "most_taken": said["most_taken"] or None,
            },
        )
        AuditEntry.write("voucher terms", row, by=by, at=at)
