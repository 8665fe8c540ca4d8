"""The shapes of what stands in a showcase, and of what is left out there."""

from __future__ import annotations

from datetime import datetime

from ninja import Schema

from amends.cases.withheld import Why
from amends.journeys.showing.tally import Tally


class ShownAnswerOut(Schema):
    """What the house answered; ``automatic``: no person read it before it left."""

    text: str
    by: str
    at: datetime
    lang: str
    automatic: bool


class ShownReviewOut(Schema):
    """One review, as the guest wrote it."""

    id: int
    stars: float
    title: str
    text: str
    author: str
    lang: str
    place: str
    at: datetime
    answer: ShownAnswerOut | None


class TallyOut(Schema):
    """All that is shown: how many, their mean, how many of each, what is left out."""

    count: int
    mean: float | None
    each: dict[str, int]
    left_out: dict[str, int]

    @staticmethod
    def resolve_each(tally: Tally) -> dict[str, int]:
        """How many gave one star, two …; names in JSON are words."""
        return {str(stars): number for stars, number in tally.each.items()}


class ShownOut(Schema):
    """A page of a showcase, newest first; ``older`` goes on as ``after``."""

    name: str
    tally: TallyOut
    reviews: list[ShownReviewOut]
    older: str


class WithholdingIn(Schema):
    """Why a review is left out; how many stars it gives is no reason."""

    why: Why


class WithholdingOut(Schema):
    """A review that is left out, and why."""

    feedback_id: int
    why: str
    at: datetime
