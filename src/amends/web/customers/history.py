"""The history of one customer, as far as the asking member may see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from amends.cases.identity import Identity
from amends.cases.merge import MergeSuggestion
from amends.channels.registry import CONNECTORS
from amends.web.customers.sight import customers

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
class Suspect:
    """Somebody who may be this customer, and what speaks for it."""

    suggestion: MergeSuggestion
    other: Customer
    because: str


def suspects(request: StaffRequest, customer: Customer) -> list[Suspect]:
    """Return who may be this customer, of those whom this member may see."""
    rows = MergeSuggestion.objects.about(customer)
    return [
        Suspect(row, row.besides(customer), evidence(row.because))
        for row in rows.among(customers(request))
    ]


def evidence(because: str) -> str:
    """Return in words what speaks for one person; what people wrote stays as it is."""
    kind, _colon, detail = because.partition(":")
    told = {
        "named": gettext("The words name %(way)s.") % {"way": detail},
        "order": gettext("The same order or booking: %(number)s.") % {"number": detail},
        "words": gettext("The same words on two channels."),
        "matter": gettext(
            "The same name at the same place within days, about the same matter."
        ),
    }
    return told.get(kind, because)


@dataclass(frozen=True, slots=True)
class History:
    """Who it is, by what we know them, and what else they came with."""

    customer: Customer
    known_by: list[str]
    others: list[Case]
    more: bool
    doubles: bool
    suspects: list[Suspect]


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
        suspects=suspects(request, customer),
    )
