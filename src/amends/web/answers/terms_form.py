"""What is asked about the terms of automatic answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.replies.automatic_terms import (
    LEAST_NEEDED,
    LONGEST,
    SHORTEST,
    AutomaticTerms,
)
from amends.web.told_form import ToldForm

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


class TermsForm(ToldForm):
    """Who signs, how long answers wait, how many leave in a day, what earns it."""

    signer = forms.ChoiceField(required=False)
    delay_minutes = forms.IntegerField(min_value=SHORTEST, max_value=LONGEST)
    daily_cap = forms.IntegerField(min_value=0, max_value=1000)
    needed = forms.IntegerField(min_value=LEAST_NEEDED, max_value=1000)

    def __init__(self, data: Any, request: StaffRequest) -> None:  # noqa: ANN401 - a QueryDict
        terms = AutomaticTerms.of_house(request.organisation.pk)
        super().__init__(
            data,
            initial={
                "signer": str(terms.signer.pk) if terms.signer else "",
                "delay_minutes": terms.delay_minutes,
                "daily_cap": terms.daily_cap,
                "needed": terms.needed,
            },
        )
        people = Membership.objects.active().in_house(request.organisation)
        self._people = {str(one.pk): one for one in people if one.can(Ability.PUBLISH)}
        self.signers = [(pk, str(one.user)) for pk, one in self._people.items()]
        self.fields["signer"].choices = self.signers  # type: ignore[attr-defined] # a choice field

    def wanted(self) -> dict[str, Any]:
        """Return the terms as the journey takes them."""
        said = self.cleaned_data
        return {**said, "signer": self._people.get(said["signer"])}
