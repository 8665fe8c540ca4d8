"""Webhooks by API: who is told what happens, and the log of it."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import AfterValidator, Field, StringConstraints

from amends.accounts.delivery import Delivery
from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.accounts.webhook import MOST, TooManyWebhooks, Webhook
from amends.api.caller import Call, calling
from amends.api.once import once
from amends.api.paging import Limit
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys.telling import kinds, programs
from amends.journeys.telling.addressing import Unfit, fit

router = Router()
Row = Annotated[int, Field(ge=1, lt=2**63)]


def _known(kind: str) -> str:
    if kind not in kinds.known():
        raise ValueError(", ".join(kinds.known()))
    return kind


Kind = Annotated[
    str,
    AfterValidator(_known),
    Field(json_schema_extra={"enum": list(kinds.known())}),
]


class WebhookIn(Schema):
    """Where to, and what of; no kinds means everything."""

    name: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True, min_length=1, max_length=100, pattern=r"^[^\x00]*$"
        ),
    ]
    address: Annotated[str, Field(max_length=500, pattern=r"^https?://[^\s\x00]+$")]
    kinds: Annotated[list[Kind], Field(max_length=40)] = []


class WebhookOut(Schema):
    """A webhook. ``stopped_because``: person, gone or silent."""

    id: int
    name: str
    address: str
    kinds: list[str]
    failing_since: datetime | None
    stopped_at: datetime | None
    stopped_because: str


class SecretOut(WebhookOut):
    """With the secret, which is told this once."""

    secret: str


class DeliveryOut(Schema):
    """One message: waiting, delivered or failed; ``key`` is its webhook-id."""

    id: int
    key: str
    kind: str
    state: str
    attempts: int
    status: int | None
    reason: str
    made_at: datetime
    tried_at: datetime | None
    payload: dict[str, Any]


@router.get("", response=list[WebhookOut])
@calling(Scope.ADMIN, Ability.TOKENS)
def index(call: Call) -> list[Webhook]:
    """List the webhooks."""
    del call
    return list(Webhook.objects.in_order())


@router.post("", response={201: SecretOut})
@calling(Scope.ADMIN, Ability.TOKENS)
def create(call: Call, wish: WebhookIn) -> HttpResponse:
    """Begin to tell a program what happens; the secret is told this once."""
    said = _said(wish)

    def deed() -> SecretOut:
        made = programs.begin(call.organisation, said, by=call.auth, at=clock.now())
        return SecretOut.from_orm(made)

    try:
        return once(call, 201, deed)
    except TooManyWebhooks as error:
        raise Problem(409, f"There are {MOST} webhooks already.") from error


@router.put("/{webhook_id}", response=WebhookOut)
@calling(Scope.ADMIN, Ability.TOKENS)
def update(call: Call, webhook_id: Row, wish: WebhookIn) -> Webhook:
    """Tell other things, or elsewhere."""
    hook = _found(webhook_id)
    programs.change(hook, _said(wish), by=call.auth, at=clock.now())
    return hook


@router.delete("/{webhook_id}", response={204: None})
@calling(Scope.ADMIN, Ability.TOKENS)
def destroy(call: Call, webhook_id: Row) -> HttpResponse:
    """Take a webhook away with its log."""
    programs.end(_found(webhook_id), by=call.auth, at=clock.now())
    return HttpResponse(status=204)


@router.post("/{webhook_id}/pause", response=WebhookOut)
@calling(Scope.ADMIN, Ability.TOKENS)
def stop(call: Call, webhook_id: Row) -> Webhook:
    """Tell it nothing more, until it is let go on."""
    hook = _found(webhook_id)
    programs.stop(hook, by=call.auth, at=clock.now())
    return _found(webhook_id)


@router.delete("/{webhook_id}/pause", response=WebhookOut)
@calling(Scope.ADMIN, Ability.TOKENS)
def go_on(call: Call, webhook_id: Row) -> Webhook:
    """Tell it again, of what happens from now on."""
    hook = _found(webhook_id)
    programs.go_on(hook, by=call.auth, at=clock.now())
    return hook


@router.post("/{webhook_id}/trials", response={201: DeliveryOut})
@calling(Scope.ADMIN, Ability.TOKENS)
def try_out(call: Call, webhook_id: Row) -> HttpResponse:
    """Send a message that only asks whether somebody is there."""
    hook = _found(webhook_id)

    def deed() -> DeliveryOut:
        return DeliveryOut.from_orm(programs.try_out(hook, at=clock.now()))

    return once(call, 201, deed)


@router.get("/{webhook_id}/deliveries", response=list[DeliveryOut])
@calling(Scope.ADMIN, Ability.TOKENS)
def log(
    call: Call,
    webhook_id: Row,
    limit: Limit = 50,
    before: Annotated[int, Field(ge=1, lt=2**63)] | None = None,
) -> list[Delivery]:
    """List what it was told, the newest first; ``before`` is the last id seen."""
    del call
    rows = Delivery.objects.of(_found(webhook_id))
    return list((rows.before(before) if before else rows)[:limit])


@router.post("/{webhook_id}/deliveries/{delivery_id}", response=DeliveryOut)
@calling(Scope.ADMIN, Ability.TOKENS)
def tell_again(call: Call, webhook_id: Row, delivery_id: Row) -> Delivery:
    """Send one message again, under its own id."""
    del call
    rows = Delivery.objects.of(_found(webhook_id))
    row: Delivery = get_object_or_404(rows, pk=delivery_id)
    programs.tell_again(row)
    return row


def _found(webhook_id: int) -> Webhook:
    row: Webhook = get_object_or_404(Webhook.objects.in_order(), pk=webhook_id)
    return row


def _said(wish: WebhookIn) -> dict[str, object]:
    try:
        fit(wish.address)
    except Unfit as error:
        raise Problem(422, str(error)) from error
    return wish.model_dump()
