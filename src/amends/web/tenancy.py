"""Who asks, and for which organisation: settled once, before any view.

Called as middleware behind authentication. Everything a view reads goes through
``request.cases`` and its like, so that nobody sees what is not theirs.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django_scopes import scope

from amends.accounts.membership import Membership
from amends.web.accounts.seen import seen

SESSION_KEY = "organisation"


def member_of(request: HttpRequest) -> Membership | None:
    """Return the asking person's place in the organisation they chose last."""
    if not request.user.is_authenticated:
        return None
    # The backend of a session asks for the person and their places at once.
    places: list[Membership] = getattr(request.user, "places", [])
    chosen = request.session.get(SESSION_KEY)
    for place in places:
        if place.organisation_id == chosen:
            return place
    return places[0] if places else None


class TenancyMiddleware:
    """Enter the scope of the asker's organisation for the length of one request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set ``request.member``, None for strangers, and answer inside the scope."""
        member = None
        if request.session.get("_auth_user_id"):
            member = member_of(request)
        request.member = member  # type: ignore[attr-defined] # see staff.StaffRequest
        if member is None:
            return self.get_response(request)
        seen(request)
        with scope(organisation=member.organisation):
            return self.get_response(request)
