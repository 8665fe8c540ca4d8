"""What is asked about a new token."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django import forms

from amends.accounts.audit import AuditEntry
from amends.accounts.token import ApiToken, Scope
from amends.web.told_form import ToldForm

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


class TokenForm(ToldForm):
    """A name for it, and what it may do."""

    name = forms.CharField(max_length=100)
    scopes = forms.MultipleChoiceField(
        choices=[(scope.value, scope.value) for scope in Scope]
    )

    def issue(self, request: StaffRequest, *, at: datetime) -> str:
        """Make the token and return its secret."""
        scopes = [Scope(scope) for scope in self.cleaned_data["scopes"]]
        token, secret = ApiToken.issue(
            request.organisation,
            self.cleaned_data["name"],
            scopes,
            by=request.user,
            at=at,
        )
        AuditEntry.write("issue token", token, by=request.user, at=at)
        return secret
