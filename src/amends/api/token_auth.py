"""Who calls: a token, and the member in whose name it speaks."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from ninja.security import HttpBearer

from amends.accounts.membership import Membership
from amends.accounts.token import ApiToken
from amends.foundation import clock

USED_STEP = timedelta(minutes=10)
"""How exactly the last use is kept; a write for each call would cost too much."""


class TokenAuth(HttpBearer):
    """``Authorization: Bearer am_…``. The token never does more than its maker may."""

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        """Return the valid token and set ``request.member``; None is a 401."""
        now = clock.now()
        found = ApiToken.objects.presented(token).valid(now).first()
        if found is None or found.created_by_id is None:
            return None
        member = (
            Membership.objects.active()
            .select_related("user")
            .filter(user=found.created_by_id, organisation=found.organisation_id)
            .first()
        )
        if member is None:
            return None
        member.organisation = found.organisation
        request.member = member  # type: ignore[attr-defined] # see caller.Caller
        if found.used_at is None or now - found.used_at > USED_STEP:
            ApiToken.objects.filter(pk=found.pk).update(used_at=now)
        return found
