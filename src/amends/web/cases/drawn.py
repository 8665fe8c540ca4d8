"""Rows of the inbox that were drawn before: the same row is not put together twice.

Whoever opens the inbox again, and every colleague beside, sees the same fifty rows but
for those that changed. A row is known by everything that is seen in it, so there is
nothing that has to be thrown away when a case changes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.utils.timezone import get_current_timezone_name
from django.utils.translation import get_language

from amends.web import formats

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.web.cases.inbox import Inbox

Draw = Callable[["Case", "Inbox"], str]
MOST = 4_000
"""Rows kept, of about a kilobyte each."""
_drawn: dict[tuple[object, ...], str] = {}


def drawn(case: Case, inbox: Inbox, draw: Draw) -> str:
    """Return the row as it was drawn for the same words, or draw it."""
    key = (*_reader(inbox), *_seen(case, inbox))
    found = _drawn.get(key)
    if found is None:
        if len(_drawn) >= MOST:
            _drawn.clear()
        found = _drawn[key] = draw(case, inbox)
    return found


def _reader(inbox: Inbox) -> tuple[object, ...]:
    """Return what of the reader and the list changes how a row looks."""
    return (
        get_language(),
        get_current_timezone_name(),
        inbox.may_work,
        inbox.mixed,
        inbox.shelf.slug == "unassigned",
        len(inbox.locations) > 1,
    )


def _seen(case: Case, inbox: Inbox) -> tuple[object, ...]:
    """Return what of a case is seen in its row; times as they are told now."""
    promise = case.promise(inbox.now)
    told = formats.distance(case.due_at, inbox.now) if case.due_at and promise else ""
    return (
        case.organisation_id,
        case.number,
        case.author,
        case.subject,
        case.excerpt,
        tuple(case.urgent),
        case.stars,
        case.polarity,
        inbox.names.way(case),
        inbox.names.place(case),
        inbox.names.owner(case),
        case.state,
        inbox.hardness(case),
        case.active_at,
        formats.short(case.active_at, inbox.now),
        case.due_at,
        promise,
        told,
    )
