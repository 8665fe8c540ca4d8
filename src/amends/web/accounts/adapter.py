"""How allauth behaves in Amends: nobody signs themselves up."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth has no types
    """People come in by invitation of an owner, never by themselves."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Say no: an invitation makes the account."""
        del request
        return False
