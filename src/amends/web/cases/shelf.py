"""Shelves: the standing views of the inbox, in the order of their tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from amends.accounts.roles import Ability
from amends.cases.state import State
from amends.replies.draft import Draft

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise

    from amends.cases.case_queries import CaseQuerySet
    from amends.web.staff import StaffRequest

Take = Callable[["CaseQuerySet", "StaffRequest", datetime], "CaseQuerySet"]


@dataclass(frozen=True, slots=True)
class Shelf:
    """One view. ``pressing`` shelves show what is overdue before all else.

    ``empty`` and ``advice`` are said when nothing is there; without a name a shelf has
    no tab and is only reached by a link.
    """

    slug: str
    name: _StrPromise | str
    take: Take
    empty: _StrPromise
    advice: _StrPromise
    pressing: bool = False
    ability: Ability = Ability.READ


def _mine(cases: CaseQuerySet, request: StaffRequest, at: datetime) -> CaseQuerySet:
    del at
    return cases.open().owned_by(request.user)


def _handed_in(
    cases: CaseQuerySet, request: StaffRequest, at: datetime
) -> CaseQuerySet:
    del request, at
    return cases.among(Draft.objects.handed_in().values("case_id"))


SHELVES: tuple[Shelf, ...] = (
    Shelf(
        "mine",
        _("Mine"),
        _mine,
        _("Nothing waits for you"),
        _("Look at what nobody has taken yet, or enjoy the quiet."),
        pressing=True,
    ),
    Shelf(
        "unassigned",
        _("Unassigned"),
        lambda cases, _request, _at: cases.open().unowned(),
        _("Everything has an owner"),
        _("New words without a rule that fits wait here for somebody to take them."),
        pressing=True,
    ),
    Shelf(
        "all",
        _("All open"),
        lambda cases, _request, _at: cases.open(),
        _("All caught up"),
        _("New words arrive here by themselves. Until then: who could be thanked?"),
        pressing=True,
    ),
    Shelf(
        "approval",
        _("To approve"),
        _handed_in,
        _("No reply waits for approval"),
        _("Replies that colleagues hand in appear here."),
        ability=Ability.APPROVE,
    ),
    Shelf(
        "waiting",
        pgettext_lazy("for the customer", "Waiting"),
        lambda cases, _request, _at: cases.in_state(State.WAITING),
        _("We wait for nobody"),
        _("A case waits here once it is answered, until the customer writes again."),
    ),
    Shelf(
        "snoozed",
        _("Snoozed"),
        lambda cases, _request, _at: cases.in_state(State.SNOOZED),
        _("Nothing is put aside"),
        _("Snoozed cases wake by themselves, or when the customer writes."),
    ),
    Shelf(
        "closed",
        _("Closed"),
        lambda cases, _request, _at: cases.in_state(State.CLOSED),
        _("Nothing is closed yet"),
        _("Closed cases stay here, and search finds them."),
    ),
    Shelf(
        "overdue",
        "",
        lambda cases, _request, at: cases.open().overdue(at),
        _("Nothing is overdue"),
        _("Every promised time is kept so far."),
    ),
    Shelf(
        "any",
        "",
        lambda cases, _request, _at: cases,
        _("Nobody has said that"),
        _("All words of your search have to occur; try fewer of them."),
    ),
)
BY_SLUG = {shelf.slug: shelf for shelf in SHELVES}


def shelf_of(slug: str) -> Shelf:
    """Return the shelf of that name, or the one with all open cases."""
    return BY_SLUG.get(slug, BY_SLUG["all"])
