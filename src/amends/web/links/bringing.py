"""What arrives with a case: who else is there, other cases, orders, causes."""

from __future__ import annotations

from amends.web.links.found import reverse
from amends.web.links.query import with_query


def case_presence(reference: str) -> str:
    """Where an open page says that its reader is there (POST)."""
    return reverse("case-presence", args=[reference])


def case_whole(reference: str) -> str:
    """One case with everything on the page at once."""
    return with_query(reverse("case", args=[reference]), whole="yes")


def cases_around(**query: object) -> str:
    """Who is at which case of a list."""
    return with_query(reverse("cases-around"), **query)


def customer_wish(customer_id: int) -> str:
    """Where a customer's wishes are kept (POST)."""
    return reverse("customer-wish", args=[customer_id])


def likeness_dismissal(reference: str, likeness_id: int) -> str:
    """Where somebody says that two cases are two matters (POST)."""
    return reverse("likeness-dismissal", args=[reference, likeness_id])


def order_removal(reference: str, order_id: int) -> str:
    """Where an order is taken away from a case (POST)."""
    return reverse("order-removal", args=[reference, order_id])


def transfer_undoing(transfer_id: int) -> str:
    """Where a merge or a split is taken back (POST)."""
    return reverse("transfer-undoing", args=[transfer_id])
