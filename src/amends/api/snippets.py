"""Snippets and macros by API."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field, StringConstraints

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys import snipping
from amends.replies.snippet import ENDINGS, Snippet, SnippetQuerySet

router = Router()
PLAIN = r"^[^\x00]*$"
Row = Annotated[int, Field(ge=1, lt=2**63)]
Words = Annotated[str, Field(max_length=5000, pattern=PLAIN)]
Tongue = Annotated[str, Field(pattern="^([a-z]{2})?$")]


class SnippetIn(Schema):
    """Words by language ("" for any), when they are offered, and what is done."""

    name: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True, min_length=1, max_length=80, pattern=PLAIN
        ),
    ]
    texts: Annotated[dict[Tongue, Words], Field(max_length=40)] = {}
    location: Row | None = None
    platform: Annotated[str, Field(max_length=40, pattern="^[a-z0-9_]*$")] = ""
    kind: Annotated[str, Field(max_length=12, pattern="^[a-z]*$")] = ""
    severity: Annotated[int, Field(ge=0, le=3)] = 0
    owner: Row | None = None
    note: Words = ""
    ending: Literal[("", *ENDINGS)] = ""  # type: ignore[valid-type] # the room's own list


class SnippetOut(Schema):
    """A snippet; ``used`` is how often."""

    id: int
    name: str
    texts: dict[str, str]
    location_id: int | None
    platform: str
    kind: str
    severity: int
    owner_id: int | None
    note: str
    ending: str
    used: int


class UseIn(Schema):
    """In an answer to which feedback."""

    feedback: Row


class UsedOut(Schema):
    """The words, with their gaps filled; whatever the macro does is done."""

    text: str


@router.get("", response=list[SnippetOut])
@calling(Scope.READ)
def index(call: Call) -> list[Snippet]:
    """List the snippets by name."""
    return list(_seen(call))


@router.post("", response={201: SnippetOut})
@calling(Scope.ADMIN, Ability.RULES)
def create(call: Call, wish: SnippetIn) -> HttpResponse:
    """Keep another snippet; 409 when the name is taken."""

    def deed() -> SnippetOut:
        return SnippetOut.from_orm(_kept(call, wish, None))

    try:
        return once(call, 201, deed)
    except snipping.Taken as error:
        raise Problem(409, "There is a snippet of that name.") from error


@router.put("/{snippet_id}", response=SnippetOut)
@calling(Scope.ADMIN, Ability.RULES)
def update(call: Call, snippet_id: Row, wish: SnippetIn) -> Snippet:
    """Change a snippet."""
    old = get_object_or_404(_seen(call), pk=snippet_id)
    try:
        return _kept(call, wish, old)
    except snipping.Taken as error:
        raise Problem(409, "There is a snippet of that name.") from error


@router.delete("/{snippet_id}", response={204: None})
@calling(Scope.ADMIN, Ability.RULES)
def destroy(call: Call, snippet_id: Row) -> HttpResponse:
    """Take a snippet away."""
    snippet = get_object_or_404(_seen(call), pk=snippet_id)
    snipping.drop(snippet, by=call.member.user, at=clock.now())
    return HttpResponse(status=204)


@router.post("/{snippet_id}/uses", response={201: UsedOut})
@calling(Scope.WRITE, Ability.WORK)
def use(call: Call, snippet_id: Row, wish: UseIn) -> HttpResponse:
    """Use it in an answer: what the macro does is done, the words come back."""
    snippet = get_object_or_404(_seen(call), pk=snippet_id)
    feedback = get_object_or_404(call.feedback, pk=wish.feedback)

    def deed() -> UsedOut:
        text = snipping.use(snippet, feedback, call.member, at=clock.now())
        return UsedOut(text=text)

    return once(call, 201, deed)


def _seen(call: Call) -> SnippetQuerySet:
    rows: SnippetQuerySet = Snippet.objects.in_order()
    return rows.at_places(call.member.location_ids)


def _kept(call: Call, wish: SnippetIn, old: Snippet | None) -> Snippet:
    said: dict[str, Any] = wish.model_dump()
    place, owner = said.pop("location"), said.pop("owner")
    said["location"] = get_object_or_404(call.locations, pk=place) if place else None
    said["owner"] = snipping.colleague(call.organisation, owner) if owner else None
    if owner and said["owner"] is None:
        raise Problem(422, "Nobody of that number works here.")
    if said["ending"] and any(said["texts"].values()):
        raise Problem(422, "A macro that ends a case has no words to send.")
    return snipping.keep(
        call.organisation, said, by=call.member.user, at=clock.now(), old=old
    )
