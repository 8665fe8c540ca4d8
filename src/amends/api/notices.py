"""What the maker of a token should know of cases, by API."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.fields import Row
from amends.api.paging import Limit
from amends.foundation import clock
from amends.routing.notice import Notice
from amends.routing.notice_wish import NoticeWish

router = Router()


class NoticeOut(Schema):
    """What the token's maker should know of a case."""

    id: int
    case: str
    kind: str
    detail: dict[str, object]
    told_at: datetime


Topic = Literal["mention", "mine", "again", "approval", "time", "failed", "praise"]
Topics = Annotated[list[Topic], Field(max_length=7)]


class NoticeWishes(Schema):
    """The topics that page, mail and devices tell of."""

    page: Topics
    mail: Topics
    device: Topics


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


@router.delete("/notices/{notice_id}", response={204: None})
@calling(Scope.WRITE, Ability.WORK)
def seen_one(call: Call, notice_id: Row) -> HttpResponse:
    """Put one notice of the token's maker away."""
    own = Notice.objects.to(call.member.user).about(call.cases)
    get_object_or_404(own, pk=notice_id)
    own.only_that(notice_id).see(at=clock.now())
    return HttpResponse(status=204)


@router.get("/notice-wishes", response=NoticeWishes)
@calling(Scope.READ)
def wishes(call: Call) -> NoticeWish:
    """Say what the token's maker wants to be told of, and by which way."""
    return NoticeWish.of(call.member.user)


@router.put("/notice-wishes", response=NoticeWishes)
@calling(Scope.WRITE, Ability.WORK)
def wish(call: Call, wanted: NoticeWishes) -> NoticeWish:
    """Change it; each way names all the topics it shall tell of."""
    NoticeWish.keep(call.member.user, wanted.dict())
    return NoticeWish.of(call.member.user)
