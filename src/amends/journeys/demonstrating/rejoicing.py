"""What went well of late, told to the team: praise by name, and who was won back."""

from __future__ import annotations

from datetime import datetime, timedelta

from amends.journeys import celebrating
from amends.journeys.caring import FRESH, deliver
from amends.journeys.demonstrating.house import House

LATELY = timedelta(days=28)


def rejoice(house: House, *, at: datetime) -> None:
    """Deliver the praise of the last weeks, and celebrate; twice changes nothing."""
    # The newest first: each is told when it was read, not when the story began.
    day = at
    while day > at - LATELY:
        deliver(house.organisation, at=day)
        day -= FRESH
    celebrating.look(at=at)
