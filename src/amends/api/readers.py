"""Who has a case open, by API."""

from __future__ import annotations

from ninja import Router, Schema

from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.cases import found
from amends.cases.presence import Presence
from amends.foundation import clock

router = Router()


class HereOut(Schema):
    """Somebody who has the case open; ``doing``: viewing or replying."""

    user_id: int
    name: str
    doing: str


@router.get("/cases/{reference}/readers", response=list[HereOut])
@calling(Scope.READ)
def readers(call: Call, reference: str) -> list[HereOut]:
    """List who has the case open now, who is writing first."""
    rows = Presence.objects.now_at([found(call, reference).pk], clock.now())
    return [
        HereOut(user_id=row.user_id, name=str(row.user), doing=row.doing)
        for row in rows
    ]
