"""Views for people of the house: signed in, and allowed to do what they ask."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, wraps
from typing import Any, Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from amends.accounts.location import Location, LocationQuerySet
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.roles import Ability
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.case_queries import CaseQuerySet
from amends.cases.feedback import Feedback, FeedbackQuerySet
from amends.channels.channel import Channel, ChannelQuerySet
from amends.web import links

P = ParamSpec("P")


class StaffRequest(HttpRequest):
    """A request by a member; its rows are those that this member may see."""

    user: User
    member: Membership

    @property
    def organisation(self) -> Organisation:
        """The organisation asked for."""
        return self.member.organisation

    @cached_property
    def cases(self) -> CaseQuerySet:
        """The cases that this member may see."""
        return cast("CaseQuerySet", Case.objects.all()).visible_to(self.member)

    @cached_property
    def feedback(self) -> FeedbackQuerySet:
        """The feedback of those cases."""
        rows = cast("FeedbackQuerySet", Feedback.objects.all())
        if not self.member.location_ids:
            return rows
        return rows.filter(case__in=self.cases)

    @cached_property
    def channels(self) -> ChannelQuerySet:
        """The channels that this member may see."""
        return cast("ChannelQuerySet", Channel.objects.all()).visible_to(self.member)

    @cached_property
    def locations(self) -> LocationQuerySet:
        """The locations that this member may see."""
        return cast("LocationQuerySet", Location.objects.all()).visible_to(self.member)


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
                return redirect_to_login(request.get_full_path())
            member: Membership | None = getattr(request, "member", None)
            if member is None:
                return HttpResponseRedirect(links.welcome())
            if not member.can(ability):
                raise PermissionDenied
            # Django makes the request; giving it our class adds only lazy rows.
            request.__class__ = _with_rows(type(request))
            return view(cast("StaffRequest", request), *args, **kwargs)

        asked.ability = ability  # type: ignore[attr-defined] # read by the stranger's test
        return asked

    return wrap


_classes: dict[type, type[Any]] = {}


def _with_rows(kind: type[HttpRequest]) -> type[Any]:
    if issubclass(kind, StaffRequest):
        return kind
    if kind not in _classes:
        _classes[kind] = type("Staff" + kind.__name__, (StaffRequest, kind), {})
    return _classes[kind]
