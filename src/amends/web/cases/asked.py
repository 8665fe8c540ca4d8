"""What every look at the inbox asks, put together once.

Called by the inbox where nothing narrows a list and its reader sees the whole house;
all else is put together for the one look.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from amends.accounts.location import Location, LocationQuerySet
from amends.accounts.membership import Membership, MembershipQuerySet
from amends.accounts.saved_view import SavedView, SavedViewQuerySet
from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.state import State
from amends.channels.channel import Channel, ChannelQuerySet
from amends.foundation.kept_question import kept
from amends.foundation.prepared import known

if TYPE_CHECKING:
    from amends.cases.case_queries import CaseQuerySet

ROWS = 50
OVERDUE_FIRST = 20


@kept
def places() -> LocationQuerySet:
    """Ask for all places."""
    return Location.objects.all().by_name()


@kept
def ways() -> ChannelQuerySet:
    """Ask for all channels."""
    return Channel.objects.all().by_name()


@kept
def people(house: int) -> MembershipQuerySet:
    """Ask for everybody of a house."""
    rows = Membership.objects.filter(organisation=house).active()
    return rows.select_related("user")


@kept
def views(person: int) -> SavedViewQuerySet:
    """Ask for the views that somebody keeps or colleagues share."""
    return SavedView.objects.all().seen_by(known(User, person))


@dataclass(frozen=True, slots=True)
class Listing:
    """A list by its questions: what is late, its top, and what comes after a row.

    Each is told whose list it is, where it is somebody's, and then when it is now.
    """

    personal: bool
    late: Callable[..., list[Case]]
    top: Callable[..., list[Case]]
    after: Callable[..., list[Case]]


def _pressing(base: Callable[..., CaseQuerySet], *, personal: bool = False) -> Listing:
    def late(*told: Any) -> CaseQuerySet:  # noqa: ANN401 - whose, and when
        *whose, now = told
        rows = base(*whose).overdue(now).oldest_due()
        return rows.for_rows()[:OVERDUE_FIRST]

    def top(*told: Any) -> CaseQuerySet:  # noqa: ANN401 - whose, and when
        *whose, now = told
        return _screen(base(*whose).newest().in_time(now))

    def after(*told: Any) -> CaseQuerySet:  # noqa: ANN401 - whose, when and where
        *whose, now, at, pk = told
        return _screen(base(*whose).newest().in_time(now).after(at, pk))

    return Listing(personal, kept(late), kept(top), kept(after))


def _screen(rows: CaseQuerySet) -> CaseQuerySet:
    return rows.for_rows().with_latest_event()[: ROWS + 1]


def _still(state: State) -> Listing:
    """Return a list in which nothing is late."""

    def top() -> CaseQuerySet:
        return _screen(Case.objects.all().in_state(state).newest())

    def after(at: datetime, pk: int) -> CaseQuerySet:
        return _screen(Case.objects.all().in_state(state).newest().after(at, pk))

    first, following = kept(top), kept(after)
    return Listing(
        personal=False,
        late=lambda _now: [],
        top=lambda _now: first(),
        after=lambda _now, at, pk: following(at, pk),
    )


LISTINGS = {
    "mine": _pressing(lambda me: Case.objects.all().open().owned_by(me), personal=True),
    "unassigned": _pressing(lambda: Case.objects.all().open().unowned()),
    "all": _pressing(lambda: Case.objects.all().open()),
    "waiting": _still(State.WAITING),
    "snoozed": _still(State.SNOOZED),
    "closed": _still(State.CLOSED),
}
