"""Whom a note at a case can name, by API."""

from __future__ import annotations

from ninja import Router, Schema

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.cases import found
from amends.journeys.telling.mentions import to_mention

router = Router()


class ColleagueOut(Schema):
    """Somebody who may see the case; ``@`` and the name in a note tells them of it."""

    user_id: int
    name: str


@router.get("/cases/{reference}/colleagues", response=list[ColleagueOut])
@calling(Scope.READ, Ability.WORK)
def colleagues(call: Call, reference: str) -> list[ColleagueOut]:
    """List the colleagues whom a note at this case can name."""
    rows = to_mention(found(call, reference), but=call.member.user)
    return [ColleagueOut(user_id=row.user_id, name=str(row.user)) for row in rows]
