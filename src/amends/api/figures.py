"""Figures by API: what the dashboard shows, from the same tallies."""

from __future__ import annotations

from typing import Annotated, Any

from ninja import Query, Router

from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.figure_shapes import Between, FiguresOut, MoodOut, SideOut
from amends.foundation import clock
from amends.journeys.learning.calendar import today
from amends.journeys.learning.figures import Asked, Figures, Side

router = Router()


@router.get("", response=FiguresOut)
@calling(Scope.READ)
def show(
    call: Call,
    weeks: Annotated[int, Query(ge=1, le=104)] = 13,
    location: Annotated[int, Query(ge=0, lt=2**63)] = 0,
    platform: Annotated[str, Query(max_length=40)] = "",
) -> FiguresOut:
    """Return the figures of the last weeks at the caller's places."""
    day = today(call.organisation, clock.now())
    figures = Figures(Asked(call.member, day, weeks, location, platform))
    waited = figures.waited
    return FiguresOut(
        first=figures.asked.first,
        last=figures.asked.last,
        total=_side(figures.now),
        weeks=[_side(side) for side in figures.weeks],
        places=[_side(side) for side in figures.places],
        platforms=[_side(side) for side in figures.platforms],
        aspects=[
            MoodOut(
                aspect=mood.aspect,
                praised=mood.praised,
                complained=mood.complained,
                stars_lost=mood.impact,
            )
            for mood in figures.moods
        ],
        first_answer_median_minutes=_minutes(waited.median),
        first_answer_ninetieth_minutes=_minutes(waited.ninetieth),
        open=sum(row["open"] for row in figures.loads),
        overdue=sum(row["overdue"] for row in figures.loads),
    )


def _minutes(length: Any) -> int | None:  # noqa: ANN401 - a length of time, or none
    return None if length is None else round(length.total_seconds() / 60)


def _side(side: Side) -> SideOut:
    return SideOut(
        key=str(side.key),
        said=side.sums["said"],
        unhappy=_between(side.unhappy),
        replied=_between(side.replied),
        kept=_between(side.kept),
        solved=_between(side.solved),
        rating=_between(side.rating),
        won_back=side.sums["won_back"],
    )


def _between(found: Any) -> Between:  # noqa: ANN401 - a share or a mean
    if not found.tells:
        return Between(value=None, low=None, high=None, n=found.n)
    return Between(value=found.value, low=found.low, high=found.high, n=found.n)
