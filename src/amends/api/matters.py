"""What arrives with a case, by API: merges, splits, orders, causes, wishes, readers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router, Schema
from pydantic import Field

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.cases import found
from amends.api.once import once
from amends.api.problems import Problem
from amends.api.rules import Row
from amends.cases.customer import Customer
from amends.cases.order import Order
from amends.cases.presence import Presence
from amends.cases.transfer import Transfer
from amends.cases.wish import Wish
from amends.core.languages.shelf import readable
from amends.foundation import clock
from amends.journeys import attaching, merging, timing
from amends.journeys.attaching import Fact
from amends.journeys.merging import NotPossible

router = Router()
Short = Annotated[str, Field(max_length=100, pattern=r"^[^\x00]*$")]
Long = Annotated[str, Field(max_length=1000, pattern=r"^[^\x00]*$")]
WHY = {
    "same": "That is the same case.",
    "gone": "One of them was merged into another case already.",
    "all": "Name some of the case's feedback, and leave some in it.",
    "later": "Something was moved on since; take that back first.",
}


class MergeIn(Schema):
    """The case whose matter goes on in this one."""

    other: Annotated[str, Field(max_length=20)]


class SplitIn(Schema):
    """The feedback that gets a case of its own."""

    feedback: Annotated[list[Row], Field(min_length=1, max_length=100)]


class TransferOut(Schema):
    """A merge or a split; delete it to take it back."""

    id: int
    kind: str
    source: str
    target: str


class OrderIn(Schema):
    """An order, visit or booking that the case is about."""

    kind: Literal["order", "visit", "booking"] = "order"
    number: Short = ""
    on: date | None = None
    amount: Annotated[Decimal, Field(max_digits=12, decimal_places=2)] | None = None
    what: Long = ""


class OrderOut(Schema):
    """What is attached; ``source``: hand, program or file."""

    id: int
    kind: str
    number: str
    on: date | None
    amount: Decimal | None
    what: str
    source: str


class CauseIn(Schema):
    """Why a promised time was broken."""

    cause: Literal[
        "staff",
        "busy",
        "away",
        "unseen",
        "facts",
        "approval",
        "technical",
        "promise",
        "other",
    ]
    words: Annotated[str, Field(max_length=500, pattern=r"^[^\x00]*$")] = ""


class WishIn(Schema):
    """How a customer wants to be dealt with; empty for no wish."""

    language: Annotated[str, Field(pattern="^([a-z]{2,3})?$")] = ""
    way: Literal["", "email", "phone", "chat", "post", "public"] = ""
    address: Literal["", "informal", "formal"] = ""
    called: Short = ""


class HereOut(Schema):
    """Somebody who has the case open; ``doing``: viewing or replying."""

    user_id: int
    name: str
    doing: str


@router.post("/cases/{reference}/merges", response={201: TransferOut})
@calling(Scope.WRITE, Ability.WORK)
def merge(call: Call, reference: str, wanted: MergeIn) -> HttpResponse:
    """Bring everything of another case to this one; it can be taken back."""
    kept, other = found(call, reference), found(call, wanted.other)

    def deed() -> TransferOut:
        try:
            by = call.member.user
            return _out(merging.merge(kept, other, by=by, at=clock.now()))
        except NotPossible as error:
            raise Problem(409, WHY[error.why]) from error

    return once(call, 201, deed)


@router.post("/cases/{reference}/splits", response={201: TransferOut})
@calling(Scope.WRITE, Ability.WORK)
def split(call: Call, reference: str, wanted: SplitIn) -> HttpResponse:
    """Give some feedback a case of its own; it can be taken back."""
    case = found(call, reference)
    rows = list(call.feedback.of_case(case).filter(pk__in=wanted.feedback))

    def deed() -> TransferOut:
        try:
            by = call.member.user
            return _out(merging.split(case, rows, by=by, at=clock.now()))
        except NotPossible as error:
            raise Problem(409, WHY[error.why]) from error

    return once(call, 201, deed)


@router.delete("/transfers/{transfer_id}", response={204: None})
@calling(Scope.WRITE, Ability.WORK)
def take_back(call: Call, transfer_id: Row) -> HttpResponse:
    """Let everything be where it was before a merge or a split."""
    rows = Transfer.objects.among(call.cases).select_related("source", "target")
    made = get_object_or_404(rows, pk=transfer_id)
    try:
        merging.take_back(made, by=call.member.user, at=clock.now())
    except NotPossible as error:
        raise Problem(409, WHY[error.why]) from error
    return HttpResponse(status=204)


@router.get("/cases/{reference}/orders", response=list[OrderOut])
@calling(Scope.READ)
def orders(call: Call, reference: str) -> list[Order]:
    """List what is attached to a case."""
    return list(Order.objects.of_case(found(call, reference)))


@router.post("/cases/{reference}/orders", response={201: OrderOut})
@calling(Scope.WRITE, Ability.WORK)
def attach(call: Call, reference: str, wanted: OrderIn) -> HttpResponse:
    """Attach an order; the same number again says what was said last."""
    case, fact = found(call, reference), Fact(**wanted.dict())
    if fact.is_empty:
        raise Problem(422, "Say a number, a day or what it was about.")

    def deed() -> OrderOut:
        by, now = call.auth, clock.now()
        made = attaching.attach(case, fact, source="program", by=by, at=now)
        return OrderOut.from_orm(made)

    return once(call, 201, deed)


@router.delete("/cases/{reference}/orders/{order_id}", response={204: None})
@calling(Scope.WRITE, Ability.WORK)
def detach(call: Call, reference: str, order_id: Row) -> HttpResponse:
    """Take an order away from a case."""
    rows = Order.objects.of_case(found(call, reference))
    order = get_object_or_404(rows, pk=order_id)
    attaching.detach(order, by=call.auth, at=clock.now())
    return HttpResponse(status=204)


@router.put("/cases/{reference}/cause", response=CauseIn)
@calling(Scope.WRITE, Ability.WORK)
def say_cause(call: Call, reference: str, wanted: CauseIn) -> CauseIn:
    """Say why a promised time was broken."""
    case, now = found(call, reference), clock.now()
    if not case.is_late(now):
        raise Problem(409, "No promised time of this case was broken.")
    by = call.member.user
    timing.say_cause(case, wanted.cause, wanted.words, by=by, at=now)
    return wanted


@router.get("/cases/{reference}/readers", response=list[HereOut])
@calling(Scope.READ)
def readers(call: Call, reference: str) -> list[HereOut]:
    """List who has the case open now, who is writing first."""
    rows = Presence.objects.now_at([found(call, reference).pk], clock.now())
    return [
        HereOut(user_id=row.user_id, name=str(row.user), doing=row.doing)
        for row in rows
    ]


@router.get("/customers/{customer_id}/wish", response=WishIn)
@calling(Scope.READ)
def wish(call: Call, customer_id: Row) -> WishIn:
    """Show how a customer wants to be dealt with."""
    row = Wish.of(_customer(call, customer_id).pk)
    if row is None:
        return WishIn()
    return WishIn.model_validate(
        {name: getattr(row, name) for name in WishIn.model_fields}
    )


@router.put("/customers/{customer_id}/wish", response=WishIn)
@calling(Scope.WRITE, Ability.WORK)
def keep_wish(call: Call, customer_id: Row, wanted: WishIn) -> WishIn:
    """Keep how a customer wants to be dealt with; drafts obey it."""
    customer = _customer(call, customer_id)
    if wanted.language and wanted.language not in readable():
        raise Problem(422, "Nobody here reads that language.")
    attaching.wish(customer, by=call.auth, at=clock.now(), **wanted.dict())
    return wanted


def _customer(call: Call, customer_id: int) -> Customer:
    seen = Customer.objects.behind(call.cases)
    return get_object_or_404(seen, pk=customer_id)


def _out(made: Transfer) -> TransferOut:
    return TransferOut(
        id=made.pk,
        kind=made.kind,
        source=made.source.reference,
        target=made.target.reference,
    )
