"""The standing lists of cases: what is late, their top, and what follows a row."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from amends.cases.case import Case
from amends.cases.state import State
from amends.foundation.kept_question import kept
from amends.journeys.whole_house.screens import late_ones, screen

if TYPE_CHECKING:
    from amends.cases.case_queries import CaseQuerySet


@dataclass(frozen=True, slots=True)
class Listing:
    """A list by its questions.

    Each is told whose list it is, where it is ``personal``, and then when it is now.
    """

    personal: bool
    late: Callable[..., list[Case]]
    top: Callable[..., list[Case]]
    after: Callable[..., list[Case]]


def _pressing(base: Callable[..., CaseQuerySet], *, personal: bool = False) -> Listing:
    def late(*told: Any) -> CaseQuerySet:  # noqa: ANN401 - whose, and when
        *whose, now = told
        return late_ones(base(*whose).overdue(now))

    def top(*told: Any) -> CaseQuerySet:  # noqa: ANN401 - whose, and when
        *whose, now = told
        return screen(base(*whose).newest().in_time(now))

    def after(*told: Any) -> CaseQuerySet:  # noqa: ANN401 - whose, when and where
        *whose, now, at, pk = told
        return screen(base(*whose).newest().in_time(now).after(at, pk))

    return Listing(personal, kept(late), kept(top), kept(after))


def _still(base: Callable[[], CaseQuerySet]) -> Listing:
    """Return a list in which nothing is late."""

    def top() -> CaseQuerySet:
        return screen(base().newest())

    def after(at: datetime, pk: int) -> CaseQuerySet:
        return screen(base().newest().after(at, pk))

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
    "waiting": _still(lambda: Case.objects.all().in_state(State.WAITING)),
    "snoozed": _still(lambda: Case.objects.all().in_state(State.SNOOZED)),
    "closed": _still(lambda: Case.objects.all().in_state(State.CLOSED)),
    "any": _still(Case.objects.all),
}
