"""The history of one customer, as far as the asking member may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from amends.cases.identity import Identity

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.cases.customer import Customer
    from amends.web.staff import StaffRequest

SHOWN = 6


@dataclass(frozen=True, slots=True)
class History:
    """Who it is, by what we know them, and what else they came with."""

    customer: Customer
    identities: list[Identity]
    others: list[Case]
    more: bool
    doubles: bool


def history_of(request: StaffRequest, case: Case) -> History | None:
    """Return the history of a case's customer; None when nobody knows who it is."""
    customer = case.customer
    if customer is None:
        return None
    cases = request.cases.of_customer(customer.pk).besides(case.pk)
    others = list(cases.newest().for_listing()[: SHOWN + 1])
    return History(
        customer=customer,
        identities=list(Identity.objects.of_customer(customer.pk)),
        others=others[:SHOWN],
        more=len(others) > SHOWN,
        doubles=customer.may_have_doubles(),
    )
