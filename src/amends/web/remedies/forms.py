"""What is asked about a case before anything is given, and when something is."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.journeys.investigating import Found
from amends.journeys.putting_right import Wish
from amends.remedies.stage import BY_HAND, Step
from amends.web.remedies.words import COMPLEXITY, FAULTS, KINDS, OUTCOMES
from amends.web.told_form import ToldForm
from amends.web.understanding.words import ASPECTS, choices

LARGEST = Decimal(100_000)


class MoneyField(forms.DecimalField):
    """A sum as people type it, with a comma or a point."""

    def __init__(self, *, least: Decimal = Decimal(0), required: bool = False) -> None:
        super().__init__(
            required=required,
            min_value=least,
            max_value=LARGEST,
            max_digits=10,
            decimal_places=2,
        )

    def to_python(self, value: object) -> Decimal | None:  # type: ignore[override] # the stubs think of whole numbers
        """Read the comma of most of Europe as well."""
        if isinstance(value, str):
            value = value.replace(",", ".").replace("\xa0", "").strip()
        found: Decimal | None = super().to_python(value)
        return found


class FoundForm(ToldForm):
    """What somebody found out."""

    at_fault = forms.ChoiceField(choices=list(FAULTS.items()))
    cause = forms.ChoiceField(choices=choices(ASPECTS), required=False)
    price = MoneyField()
    visits = forms.IntegerField(min_value=0, max_value=100_000, required=False)
    found = forms.CharField(max_length=5000, required=False)
    evidence = forms.CharField(max_length=2000, required=False)

    def found_out(self) -> Found:
        """Return it as the journey takes it."""
        said = self.cleaned_data
        return Found(
            at_fault=said["at_fault"],
            cause=said["cause"],
            found=said["found"],
            evidence=said["evidence"],
            price=said["price"],
            visits=said["visits"] or 0,
        )


class WishForm(ToldForm):
    """What is to be given."""

    key = forms.CharField(max_length=64)
    kind = forms.ChoiceField(choices=list(KINDS.items()))
    amount = MoneyField(least=Decimal("0.01"))
    reason = forms.CharField(max_length=500, required=False)
    note = forms.CharField(max_length=500, required=False)

    def wish(self) -> Wish:
        """Return it as the journey takes it."""
        return Wish(**self.cleaned_data)


class RefusalForm(ToldForm):
    """Why a colleague's request is turned down."""

    reason = forms.CharField(
        max_length=500,
        error_messages={"required": _("Say why, so that your colleague can learn.")},
    )


class StageForm(ToldForm):
    """A step that was taken; each asks for its own parts."""

    step = forms.ChoiceField(choices=[(str(step), str(step)) for step in BY_HAND])
    words = forms.CharField(max_length=4000, required=False)
    severity = forms.TypedChoiceField(
        coerce=int, choices=[(n, str(n)) for n in range(4)], required=False
    )
    safety = forms.BooleanField(required=False)
    complexity = forms.ChoiceField(choices=list(COMPLEXITY.items()), required=False)
    outcome = forms.ChoiceField(choices=list(OUTCOMES.items()), required=False)

    def parts(self, step: Step) -> tuple[str, ...]:
        """Return what such a step says beside its words."""
        return {
            Step.ASSESSMENT: ("severity", "safety", "complexity"),
            Step.DECISION: ("outcome",),
        }.get(step, ())

    def clean(self) -> dict[str, Any]:
        """A decision without outcome and reason is none."""
        said = super().clean() or {}
        if said.get("step") == Step.DECISION:
            if not said.get("outcome"):
                self.add_error("outcome", _("Say how it was decided."))
            if not said.get("words", "").strip():
                self.add_error("words", _("Tell the customer the reason."))
        return said


class PromiseForm(ToldForm):
    """What was promised, and by when."""

    text = forms.CharField(max_length=300)
    due_on = forms.DateField()
    key = forms.CharField(max_length=40, required=False)
