"""What is going to be done, by whom, by when, at what cost."""

from __future__ import annotations

from typing import Any

from django import forms

from amends.accounts.membership import Membership
from amends.accounts.user import User
from amends.web.told_form import ToldForm


class ActionForm(ToldForm):
    """One action; who does it is one of the house."""

    words = forms.CharField(max_length=300)
    owner = forms.IntegerField(required=False)
    due_on = forms.DateField(required=False)
    cost = forms.DecimalField(
        min_value=0, max_digits=12, decimal_places=2, required=False, localize=True
    )
    done_on = forms.DateField(required=False)

    def __init__(self, data: Any, *, member: Membership) -> None:  # noqa: ANN401 - a QueryDict
        super().__init__(data)
        rows = Membership.objects.in_house(member.organisation).active()
        self.people: dict[int, User] = {row.user_id: row.user for row in rows}

    def clean_owner(self) -> User | None:
        """Return the person; somebody who is not of the house is nobody."""
        return self.people.get(self.cleaned_data.get("owner") or 0)

    @property
    def owners(self) -> list[tuple[int, str]]:
        """Return whom it can be given to."""
        return [(pk, str(person)) for pk, person in self.people.items()]

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        return self[name].value() or ""
