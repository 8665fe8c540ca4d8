"""What the maker of a token should know of cases, by API."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpResponse
from ninja import Router, Schema

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.paging import Limit
from amends.foundation import clock
from amends.routing.notice import Notice

router = Router()


class NoticeOut(Schema):
    """What the token's maker should know of a case."""

    id: int
    case: str
    kind: str
    detail: dict[str, object]
    told_at: datetime


@router.get("/notices", response=list[NoticeOut])
@calling(Scope.READ)
def notices(call: Call, limit: Limit = 50) -> list[NoticeOut]:
    """List what the token's maker has not put away, the newest first."""
    rows = Notice.objects.to(call.member.user).unseen().about(call.cases)
    return [
        NoticeOut(
            id=row.pk,
            case=row.case.reference,
            kind=row.kind,
            detail=row.detail,
            told_at=row.told_at,
        )
        for row in rows[:limit]
    ]


@router.delete("/notices", response={204: None})
@calling(Scope.WRITE, Ability.WORK)
def seen(call: Call) -> HttpResponse:
    """Put away all notices of the token's maker."""
    rows = Notice.objects.to(call.member.user).unseen().order_by()
    rows.update(seen_at=clock.now())
    return HttpResponse(status=204)
