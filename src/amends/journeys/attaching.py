"""Attaching: the order, visit or booking that a case is about, from wherever it comes.

A program or a person names it; what the house's own list of visits knows of that
number (its day and what was paid) is added by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from amends.accounts.audit import Actor, AuditEntry
from amends.cases.case import Case
from amends.cases.customer import Customer
from amends.cases.identity import Identity
from amends.cases.order import Order
from amends.cases.wish import Wish
from amends.followups.guest import Guest
from amends.followups.visit import Visit
from amends.journeys.visits.came import Came

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Fact:
    """What somebody says of one order, visit or booking."""

    kind: str = "order"
    number: str = ""
    on: date | None = None
    amount: Decimal | None = None
    what: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing was said at all."""
        return not (self.number or self.on or self.what)


@transaction.atomic
def attach(case: Case, fact: Fact, *, source: str, by: Actor, at: datetime) -> Order:
    """Attach it once; named again it says what was said last."""
    known = visit_of(fact.number)
    on = fact.on or (known.on if known else None)
    amount = fact.amount
    if amount is None and known is not None:
        amount = known.amount
    row = Order.objects.filter(case=case, kind=fact.kind, number=fact.number)
    same = row.first() if fact.number else row.filter(on=on).first()
    made: Order = same or Order(
        organisation_id=case.organisation_id, case=case, attached_at=at
    )
    made.kind, made.number, made.on = fact.kind, fact.number, on
    made.amount = amount
    made.what = fact.what or made.what
    made.source = source if fact.on or fact.amount or not known else "file"
    made.save()
    if same is None:
        case.log("order_attached", by=by, at=at, detail={"what": str(made)})
    AuditEntry.write("attach order", made, by=by, at=at)
    return made


@transaction.atomic
def detach(order: Order, *, by: Actor, at: datetime) -> None:
    """Take it away again."""
    AuditEntry.write("detach order", order, by=by, at=at)
    order.delete()


def visit_of(number: str) -> Visit | None:
    """Return what the house's list knows of an order's number, if anything."""
    if not number:
        return None
    key = Came(known_by="", on=date.min, order=number).visit_key
    found: Visit | None = Visit.objects.known_by([key]).first()
    return found


def visits_of(customer: Customer) -> list[Visit]:
    """Return the latest visits that the list knows of this customer."""
    ways = Identity.objects.of_customer(customer.pk)
    keys = {
        Guest.key_of(row.value) for row in ways if not row.kind.startswith("author:")
    }
    if not keys:
        return []
    guests = Guest.objects.known_by(keys)
    return list(Visit.objects.filter(guest__in=guests).order_by("-on", "-pk")[:SHOWN])


@transaction.atomic
def wish(customer: Customer, *, by: Actor, at: datetime, **said: str) -> Wish:
    """Keep how a customer wants to be dealt with; drafts obey it from now on."""
    row = Wish.keep(customer, **said)
    AuditEntry.write("keep wish", customer, by=by, at=at, detail=dict(said))
    return row
