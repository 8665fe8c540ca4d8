"""The three questions of the month."""

from __future__ import annotations

from django import forms

from amends.followups.pulse import QUESTIONS
from amends.web.told_form import ToldForm


class PulseForm(ToldForm):
    """Each from 1 to 5; all three, or none is kept."""

    def __init__(self, data: object) -> None:
        super().__init__(data)  # type: ignore[arg-type] # a QueryDict
        for question in QUESTIONS:
            self.fields[question] = forms.TypedChoiceField(
                coerce=int, choices=[(number, str(number)) for number in range(1, 6)]
            )
