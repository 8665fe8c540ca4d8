"""Colleagues: the people of the house who can own a case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404

from amends.accounts.user import User
from amends.journeys.whole_house.names import people

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


def colleagues(request: StaffRequest) -> list[tuple[int, str]]:
    """Return id and name of everybody in the house, by name."""
    members = people(request.organisation.pk)
    return sorted(((row.user.pk, str(row.user)) for row in members), key=_name)


def colleague(request: StaffRequest, user_id: str) -> User | None:
    """Return that member; None for nobody. Somebody unknown is a 404, not nobody."""
    if not user_id:
        return None
    members = request.organisation.memberships.active().select_related("user")
    found = {str(row.user.pk): row.user for row in members}
    if user_id not in found:
        raise Http404
    return found[user_id]


def _name(pair: tuple[int, str]) -> str:
    return pair[1].casefold()
