"""How a customer wants to be dealt with, by API."""

from __future__ import annotations

from django.shortcuts import get_object_or_404
from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.problems import Problem
from amends.api.rule_shapes import (
    Row,
)
from amends.api.wish_shapes import WishIn
from amends.cases.customer import Customer
from amends.cases.wish import Wish
from amends.core.languages.shelf import readable
from amends.foundation import clock
from amends.journeys import attaching

router = Router()


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
