"""What a customer answers, and the house's plan."""

from __future__ import annotations

from typing import Any

from django import forms

from amends.followups.plan import Plan
from amends.journeys.asking.answering import Said
from amends.journeys.asking_again import SOLVED
from amends.web.followups.words import BASES
from amends.web.told_form import ToldForm


def scale(first: int, last: int) -> forms.TypedChoiceField:
    """Return a question answered with a number, or not at all."""
    return forms.TypedChoiceField(
        coerce=int,
        empty_value=None,
        required=False,
        choices=[(number, str(number)) for number in range(first, last + 1)],
    )


class AnswerForm(ToldForm):
    """Only whether it is solved must be said."""

    solved = forms.ChoiceField(choices=[(value, value) for value in SOLVED])
    satisfaction = scale(1, 5)
    ease = scale(1, 7)
    recommend = scale(0, 10)
    words = forms.CharField(max_length=5000, required=False)

    def said(self) -> Said:
        """Return it as the journey takes it."""
        return Said(**self.cleaned_data)


class LotForm(AnswerForm):
    """The same for somebody drawn by lot: only how satisfied they were must be said."""

    solved = forms.ChoiceField(choices=[("", "")], required=False)
    satisfaction = forms.TypedChoiceField(
        coerce=int, choices=[(number, str(number)) for number in range(1, 6)]
    )


class PlanForm(ToldForm):
    """On what ground, when, and how often."""

    basis = forms.ChoiceField(choices=list(BASES.items()), required=False)
    days = forms.IntegerField(min_value=1, max_value=60)
    cap = forms.IntegerField(min_value=1, max_value=730)
    assumed = forms.IntegerField(min_value=3, max_value=90)
    quiet_from = forms.TimeField()
    quiet_until = forms.TimeField()
    sundays = forms.BooleanField(required=False)
    signed_by = forms.CharField(max_length=100, required=False)

    def __init__(self, data: Any, plan: Plan) -> None:  # noqa: ANN401 - a QueryDict
        standing = {name: getattr(plan, name) for name in self.base_fields}
        super().__init__(data, initial=standing)

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        found = self[name].value()
        return "" if found is None else found
