"""Views for people of the house: signed in, and allowed to do what they ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.journeys.seeing import Sight
from amends.web import links

P = ParamSpec("P")


class StaffRequest(Sight, HttpRequest):
    """A request by a member; its rows are those that this member may see."""

    user: User


View = Callable[Concatenate[StaffRequest, P], HttpResponse]


def staff(
    ability: Ability = Ability.READ,
) -> Callable[[View[P]], Callable[Concatenate[HttpRequest, P], HttpResponse]]:
    """Let members with this ability in; others sign in, or are told that they may not.

    Somebody without any organisation is sent to the first-run page.
    """

    def wrap(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
        @wraps(view)
        def asked(
            request: HttpRequest, *args: P.args, **kwargs: P.kwargs
        ) -> HttpResponse:
            if not request.user.is_authenticated:
                return _ask_who(request)
            member: Membership | None = getattr(request, "member", None)
            if member is None:
                return HttpResponseRedirect(links.welcome())
            if not member.can(ability):
                raise PermissionDenied
            # The same person: whoever asks for the member's name needs no statement.
            member.user = request.user
            # Django makes the request; giving it our class adds only lazy rows.
            request.__class__ = _with_rows(type(request))
            known = cast("StaffRequest", request)
            known.needed = ability
            return view(known, *args, **kwargs)

        asked.ability = ability  # type: ignore[attr-defined] # read by the stranger's test
        return cast("Callable[Concatenate[HttpRequest, P], HttpResponse]", asked)

    return wrap


def _ask_who(request: HttpRequest) -> HttpResponse:
    """Send to the sign-in; but a part of a page must never become that page."""
    if request.headers.get("HX-Request") == "true":
        return HttpResponse(status=401)
    return redirect_to_login(request.get_full_path())


_classes: dict[type, type[Any]] = {}


def _with_rows(kind: type[HttpRequest]) -> type[Any]:
    if issubclass(kind, StaffRequest):
        return kind
    if kind not in _classes:
        _classes[kind] = type("Staff" + kind.__name__, (StaffRequest, kind), {})
    return _classes[kind]
