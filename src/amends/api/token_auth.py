"""Who calls: a token, and the member in whose name it speaks."""

from __future__ import annotations

from datetime import timedelta

from django.http import HttpRequest
from ninja.security import HttpBearer

from amends.accounts.digest import digest
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.token import ApiToken
from amends.accounts.user import User
from amends.foundation import clock
from amends.foundation.prepared import Part, refer, rows_of
from amends.foundation.rows import moment

USED_STEP = timedelta(minutes=10)
"""How exactly the last use is kept; a write for each call would cost too much."""


# Every call asks this, hence one statement: the valid token, the active member who
# made it, and the house.
SPEAKER = """
SELECT {0}, {1}, {2}, {3}
FROM accounts_apitoken t0
JOIN accounts_membership t1
  ON t1.user_id = t0.created_by_id AND t1.organisation_id = t0.organisation_id
JOIN accounts_user t2 ON t2.id = t1.user_id AND t2.is_active
JOIN accounts_organisation t3 ON t3.id = t0.organisation_id
WHERE t0.digest = %s AND t0.revoked_at IS NULL
  AND (t0.expires_at IS NULL OR t0.expires_at > %s)
"""
PARTS = (
    Part(
        ApiToken,
        ("id", "organisation_id", "name", "scopes", "created_by_id", "used_at"),
    ),
    Part(
        Membership,
        ("id", "user_id", "organisation_id", "role", "may_publish", "reach", "local"),
    ),
    Part(User, ("id", "email", "name", "language", "time_zone", "is_active")),
    Part(
        Organisation,
        (
            "id",
            "name",
            "slug",
            "language",
            "sector",
            "country",
            "currency",
            "routing_edition",
        ),
    ),
)


class TokenAuth(HttpBearer):
    """``Authorization: Bearer am_…``. The token never does more than its maker may."""

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        """Return the valid token and set ``request.member``; None is a 401."""
        now = clock.now()
        found = rows_of(SPEAKER, [digest(token), moment(now)], *PARTS)
        if not found:
            return None
        known, member, person, house = found[0]
        refer(member, user=person, organisation=house)
        refer(known, organisation=house)
        request.member = member  # type: ignore[attr-defined] # see caller.Caller
        if known.used_at is None or now - known.used_at > USED_STEP:
            ApiToken.objects.filter(pk=known.pk).update(used_at=now)
        speaker: ApiToken = known
        return speaker
