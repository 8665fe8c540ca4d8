"""Counting a house, and looking at it: the two rounds in their order."""

from __future__ import annotations

from datetime import datetime

from amends.accounts.organisation import Organisation
from amends.journeys.learning.gathering import follow
from amends.journeys.learning.judging import judge_all
from amends.journeys.learning.looking import look
from amends.journeys.learning.tallying import tally


def count(house: Organisation, *, at: datetime) -> None:
    """Bring facts and figures up to now; call inside the scope of the house."""
    follow(house)
    tally(house, at=at)


def learn(house: Organisation, *, at: datetime) -> int:
    """Count, look and judge; returns how many cards speak up."""
    count(house, at=at)
    spoken = look(house, at=at)
    judge_all(house, at=at)
    return spoken
