"""The history of one customer, as far as the asking member may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from amends.cases.identity import Identity
from amends.channels.registry import CONNECTORS

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.cases.customer import Customer
    from amends.web.staff import StaffRequest

SHOWN = 6


def known_by(identity: Identity) -> str:
    """Return what identifies somebody, in words: an account's number says nothing."""
    if not identity.kind.startswith("author:"):
        return identity.value
    slug = identity.kind.removeprefix("author:")
    found = CONNECTORS.get(slug)
    words = {"place": found.platform.name if found else slug}
    return gettext("Account on %(place)s") % words


@dataclass(frozen=True, slots=True)
class History:
    """Who it is, by what we know them, and what else they came with."""

    customer: Customer
    known_by: list[str]
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
        known_by=[known_by(row) for row in Identity.objects.of_customer(customer.pk)],
        others=others[:SHOWN],
        more=len(others) > SHOWN,
        doubles=customer.may_have_doubles(),
    )
