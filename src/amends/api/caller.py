"""A call with its rows: every route starts here.

@router.get("/{reference}", response=CaseOut)
@calling(Scope.READ)
def show(call: Call, reference: str) -> Case: ...
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from inspect import Signature, signature
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from django.http import HttpRequest
from django_scopes import scope

from amends.accounts.roles import Ability
from amends.accounts.token import ApiToken, Scope
from amends.api.problems import Problem
from amends.journeys.seeing import Sight

P = ParamSpec("P")
T = TypeVar("T")


class Call(Sight, HttpRequest):
    """A request by token: the same rows as its maker sees on the pages."""

    auth: ApiToken


def calling(
    needed: Scope, ability: Ability = Ability.READ
) -> Callable[
    [Callable[Concatenate[Call, P], T]], Callable[Concatenate[HttpRequest, P], T]
]:
    """Let tokens with this scope in, whose maker has this ability."""

    def wrap(
        route: Callable[Concatenate[Call, P], T],
    ) -> Callable[Concatenate[HttpRequest, P], T]:
        @wraps(route)
        def called(request: HttpRequest, *args: P.args, **kwargs: P.kwargs) -> T:
            token: ApiToken = request.auth  # type: ignore[attr-defined] # by ninja
            call = cast("Call", request)
            if needed not in token.scopes:
                raise Problem(403, f"This token lacks the scope {needed}.")
            if not call.member.can(ability):
                raise Problem(403, f"The maker of this token may not {ability}.")
            request.__class__ = _kind(type(request))
            call.needed = ability
            with scope(organisation=call.member.organisation):
                return route(call, *args, **kwargs)

        called.__signature__ = _for_ninja(route)  # type: ignore[attr-defined] # read by ninja
        called.ability = ability  # type: ignore[attr-defined] # for the stranger's test
        called.needed = needed  # type: ignore[attr-defined] # for the stranger's test
        return cast("Callable[Concatenate[HttpRequest, P], T]", called)

    return wrap


def _for_ninja(route: Callable[..., Any]) -> Signature:
    """Return the signature with its names looked up where the route stands.

    Ninja passes over a first parameter only if it is called request.
    """
    found = signature(route, eval_str=True)
    first, *others = found.parameters.values()
    return found.replace(parameters=[first.replace(name="request"), *others])


_kinds: dict[type, type] = {}


def _kind(kind: type[HttpRequest]) -> type:
    if issubclass(kind, Call):
        return kind
    if kind not in _kinds:
        _kinds[kind] = type("Called" + kind.__name__, (Call, kind), {})
    return _kinds[kind]
