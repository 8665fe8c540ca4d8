"""Which customers a member may see: those who came to one of the member's places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amends.cases.customer import Customer, CustomerQuerySet

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


def customers(request: StaffRequest) -> CustomerQuerySet:
    """Return the customers of the cases that this member may see."""
    rows = Customer.objects.all()
    if request.ground.is_everything:
        return rows
    return rows.behind(request.cases)
