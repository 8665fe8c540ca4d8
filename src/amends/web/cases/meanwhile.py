"""What happened at one case since its page was shown, in words for the reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amends.cases.event import Event
from amends.web.cases.story import line_of

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.web.staff import StaffRequest

TOLD = 3
LOOKED_AT = 50


def at_case(asker: StaffRequest, reference: str, since: int) -> str:
    """Return what others did there, the newest first; empty for nothing new."""
    case = asker.cases.referred(reference).first()
    return news_of(asker, case, since) if case else ""


def news_of(asker: StaffRequest, case: Case, since: int) -> str:
    """Return what others did at a case that the asker sees since that event."""
    events = Event.objects.of_case(case).after(since)[:LOOKED_AT]
    # Who did it knows it; what no person did is news to everybody.
    others = [event for event in events if event.user_id != asker.user.pk]
    lines = [line_of(event).text for event in reversed(others)]
    return " · ".join(dict.fromkeys(lines[:TOLD]))
