"""Orders, visits and bookings of a case by API."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.cases import found
from amends.api.once import once
from amends.api.order_shapes import OrderIn, OrderOut
from amends.api.problems import Problem
from amends.api.rule_shapes import (
    Row,
)
from amends.cases.order import Order
from amends.foundation import clock
from amends.journeys import attaching
from amends.journeys.attaching import Fact

router = Router()


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
