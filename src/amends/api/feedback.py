"""Feedback by API: bring it in, look at it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import AfterValidator, AwareDatetime, BaseModel, Field

from amends.accounts.audit import AuditEntry
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import After, Limit, cut, place
from amends.api.problems import Problem
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.foundation import clock
from amends.journeys.arrival import Arrival, receive
from amends.journeys.arriving.cleaning import YEARS

router = Router()
MOST = 500

Text = Annotated[str, Field(max_length=100_000)]
Short = Annotated[str, Field(max_length=300)]
Key = Annotated[str, Field(min_length=1, max_length=250, pattern=r"^[^\x00]*$")]
Row = Annotated[int, Field(ge=1, lt=2**63)]


def _sensible(at: datetime) -> datetime:
    if at.year not in YEARS:
        raise ValueError(f"the year lies outside {YEARS[0]}-{YEARS[-1]}")
    return at


class FeedbackIn(BaseModel):
    """One thing that somebody said. Idempotent on (channel, external_id, version)."""

    channel: Row
    external_id: Key
    version: Annotated[str, Field(max_length=64)] = ""
    text: Text = ""
    title: Short = ""
    stars: Annotated[float, Field(ge=1, le=5)] | None = None
    author: Annotated[str, Field(max_length=200)] = ""
    author_id: Short = ""
    email: Annotated[str, Field(max_length=320)] = ""
    phone: Annotated[str, Field(max_length=50)] = ""
    lang: Annotated[str, Field(pattern="^([a-z]{2})?$")] = ""
    url: Annotated[str, Field(max_length=1000)] = ""
    written_at: Annotated[AwareDatetime, AfterValidator(_sensible)] | None = None
    location: Short = ""
    public: bool = True
    deleted: bool = False
    facts: Annotated[list[Short], Field(max_length=50)] = []

    def incoming(self, platform: str) -> Incoming:
        """Return it as arrivals are taken in."""
        identities = (
            (f"author:{platform}", self.author_id),
            ("email", self.email),
            ("phone", self.phone),
        )
        return Incoming(
            external_id=self.external_id,
            version=self.version,
            text=self.text,
            title=self.title,
            stars=self.stars,
            author=self.author,
            identities=tuple(pair for pair in identities if pair[1].strip()),
            lang=self.lang,
            url=self.url,
            written_at=self.written_at,
            location=self.location,
            public=self.public,
            deleted=self.deleted,
            details={"facts": self.facts} if self.facts else {},
            raw=self.model_dump(mode="json", exclude_defaults=True),
        )


class ArrivalOut(Schema):
    """What became of it, in numbers, and the ids of the cases touched."""

    created: int
    updated: int
    removed: int
    unchanged: int
    cases: list[int]


class BatchIn(BaseModel):
    """Many at once, all of one channel."""

    channel: Row
    items: Annotated[list[FeedbackIn], Field(min_length=1, max_length=MOST)]


class FeedbackOut(Schema):
    """Feedback as it stands now."""

    id: int
    channel_id: int
    case_id: int
    location_id: int | None
    customer_id: int | None
    external_id: str
    version: str
    author: str
    title: str
    text: str
    stars: float | None
    url: str
    public: bool
    details: dict[str, Any]
    written_at: datetime
    received_at: datetime


class FeedbackPage(Schema):
    """Some feedback; ``next`` is the cursor of the following page."""

    items: list[FeedbackOut]
    next: str | None


@router.post("", response={201: ArrivalOut})
@calling(Scope.WRITE, Ability.WORK)
def create(call: Call, item: FeedbackIn) -> HttpResponse:
    """Take one piece of feedback in: stored, read, routed, searchable."""
    channel = _channel(call, item.channel)
    _within_reach(call, channel, [item])
    return once(call, 201, lambda: _take(call, channel, [item]))


@router.post("/batch", response={201: ArrivalOut})
@calling(Scope.WRITE, Ability.WORK)
def create_batch(call: Call, batch: BatchIn) -> HttpResponse:
    """Take up to 500 in, all or none."""
    channel = _channel(call, batch.channel)
    _within_reach(call, channel, batch.items)
    return once(call, 201, lambda: _take(call, channel, batch.items))


@router.get("", response=FeedbackPage)
@calling(Scope.READ)
def index(call: Call, limit: Limit = 50, after: After = "") -> FeedbackPage:
    """List feedback, the newest arrival first."""
    rows = call.feedback.newest()
    if after:
        rows = rows.before(*place(after, int))
    items, following = cut(list(rows[: limit + 1]), limit, "pk")
    return FeedbackPage(
        items=[FeedbackOut.from_orm(row) for row in items], next=following
    )


@router.get("/{feedback_id}", response=FeedbackOut)
@calling(Scope.READ)
def show(call: Call, feedback_id: Row) -> Feedback:
    """Show one piece of feedback."""
    return get_object_or_404(call.feedback, pk=feedback_id)


def _channel(call: Call, pk: int) -> Channel:
    channel = Channel.at_once(call.organisation, pk)
    if channel is None or not channel.is_visible_to(call.member, call.needed):
        raise Problem(422, "There is no such channel.")
    return channel


def _within_reach(call: Call, channel: Channel, items: list[FeedbackIn]) -> None:
    """Hold who works at some places only to the channels of those places."""
    if call.ground.is_everything:
        return
    if channel.location_id is None or any(item.location for item in items):
        raise Problem(
            422,
            "The maker of this token works at some locations only: bring feedback in "
            "on a channel of one of them, and name no location in it.",
        )


def _take(call: Call, channel: Channel, items: list[FeedbackIn]) -> ArrivalOut:
    now = clock.now()
    incoming = [item.incoming(channel.platform_slug) for item in items]
    arrival: Arrival = receive(channel, incoming, at=now, whole=True)
    AuditEntry.write_call(
        "receive", channel, by=call.auth, at=now, detail=_count(arrival)
    )
    return ArrivalOut(
        created=arrival.created,
        updated=arrival.updated,
        removed=arrival.removed,
        unchanged=arrival.unchanged,
        cases=list(arrival.cases),
    )


def _count(arrival: Arrival) -> dict[str, int]:
    return {"created": arrival.created, "updated": arrival.updated}
