"""What is asked about a webhook."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from amends.accounts.webhook import Webhook
from amends.journeys.telling import kinds
from amends.journeys.telling.addressing import Unfit, fit
from amends.web.told_form import ToldForm


class WebhookForm(ToldForm):
    """Where to, and what of; none ticked means everything."""

    name = forms.CharField(max_length=100)
    address = forms.URLField(
        max_length=500,
        assume_scheme="https",
        error_messages={
            "invalid": _("Copy the whole address, beginning with https://.")
        },
    )
    kinds = forms.MultipleChoiceField(
        required=False, choices=[(kind, kind) for kind in kinds.known()]
    )

    def __init__(self, data: Any, *, hook: Webhook | None = None) -> None:  # noqa: ANN401 - a QueryDict
        known = {} if hook is None else _standing(hook)
        super().__init__(data, initial=known)

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        return self[name].value() or ""

    def clean_address(self) -> str:
        """Refuse what would carry news in the clear."""
        try:
            return fit(self.cleaned_data["address"])
        except Unfit as error:
            raise forms.ValidationError(str(error)) from error

    def wish(self) -> dict[str, object]:
        """Return what was chosen."""
        return dict(self.cleaned_data)


def _standing(hook: Webhook) -> dict[str, object]:
    return {"name": hook.name, "address": hook.address, "kinds": hook.kinds}
