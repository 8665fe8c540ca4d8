"""Whom of the house an event concerns, and as what.

Nobody is told what they did themselves.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from amends.accounts.membership import Membership
from amends.accounts.roles import Ability
from amends.cases.note import Note
from amends.journeys.telling.mentions import mentioned

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.cases.event import Event

COMPLAINT = 2
"""From this severity on, a case that the rules bring somebody is news to them."""

Concern = tuple[str, set[int]]


def concerned(event: Event) -> Concern:
    """Return the kind of the news and whom to tell; nobody where it is none."""
    kind, people = WATCHED[event.verb](event)
    return kind, people - {event.user_id or 0}


def _noted(event: Event) -> Concern:
    note = Note.objects.filter(pk=event.detail.get("note")).first()
    text = note.text if note else ""
    return "mention", mentioned(text, _reaching(event.case)) if "@" in text else set()


def _assigned(event: Event) -> Concern:
    # What the house itself moves is told by who moved it: a breach, a deputy.
    owner = event.case.assignee
    given = event.user_id and owner and str(owner) == event.detail.get("to")
    return "assigned", {owner.pk} if given and owner else set()


def _arrived(event: Event) -> Concern:
    case = event.case
    owner = {case.assignee_id} if case.assignee_id else set[int]()
    if owner and case.begins_with(event.detail.get("feedback") or 0):
        # Whoever was given it, or took it, is told of that alone.
        by_rule = not case.events.named("assigned").exists()
        return "assigned", owner if by_rule and case.severity >= COMPLAINT else set()
    return "again", owner


def _again(event: Event) -> Concern:
    owner = event.case.assignee_id
    return "again", {owner} if owner else set()


def _handed_in(event: Event) -> Concern:
    able = _leading(event.case)
    return "approval", {one.user_id for one in able}


def _failed(event: Event) -> Concern:
    owner = event.case.assignee_id
    if owner:
        return "failed", {owner}
    leading = _leading(event.case)
    return "failed", {one.user_id for one in leading}


def _leading(case: Case) -> list[Membership]:
    place = case.location_id
    return [one for one in _reaching(case) if one.can_at(Ability.APPROVE, place)]


def _reaching(case: Case) -> list[Membership]:
    rows = Membership.objects.active().in_house(case.organisation_id)
    return [one for one in rows if one.reaches(case.location_id)]


WATCHED: dict[str, Callable[[Event], Concern]] = {
    "noted": _noted,
    "assigned": _assigned,
    "arrived": _arrived,
    "edited": _again,
    "handed_in": _handed_in,
    "approved_in_part": _handed_in,
    "failed": _failed,
    "rejected": _failed,
    "bounced": _failed,
}
