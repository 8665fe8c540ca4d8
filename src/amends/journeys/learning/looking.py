"""Looking: what stands out today, and the cards that remember it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import polars as pl
from django.db import transaction

from amends.accounts.organisation import Organisation
from amends.cases.feedback import Feedback
from amends.core.patterns import Card, Facts, Story, from_rows, remember, stories
from amends.insights.mark import Mark
from amends.insights.pattern import Pattern
from amends.insights.turn import Turn
from amends.journeys.learning.calendar import today
from amends.journeys.learning.columns import facts
from amends.journeys.learning.describing import Names, describe
from amends.journeys.learning.quietly import beside, turned
from amends.journeys.learning.rows import card_of, story_to_json

MINUTE = "%Y-%m-%dT%H:%M"
"""How the sheets write an instant."""

FRESH = timedelta(days=21)
"""So far back the words of unhappy reviews are compared with one another."""


def look(house: Organisation, *, at: datetime) -> int:
    """Look at the facts as they are today; returns how many cards speak up.

    Call inside the scope of the house, once the facts have been gathered.
    """
    day = today(house, at)
    table = facts().filter(~pl.col("aside"))
    taken = read(table, at)
    found = stories(taken, day) if len(taken) else []
    spoken = _remember(house, table, found, day=day, at=at)
    Mark.objects.filter(organisation=house).update(
        looked_on=day, aside=beside(found, Names.of(house)) | turned(taken, day)
    )
    return spoken


def read(table: pl.DataFrame, at: datetime) -> Facts:
    """Return the facts as core counts them."""
    rows = table.with_columns(
        pl.col("location").cast(pl.String).replace("0", ""),
        pl.col("author").cast(pl.String).replace("0", ""),
        pl.col("written_at").str.to_datetime(MINUTE),
    )
    return from_rows(rows.join(_words(at), on="id", how="left")).facts


def _words(at: datetime) -> pl.DataFrame:
    """Return what the unhappy wrote lately, to find those who wrote the same."""
    rows = Feedback.objects.since(at - FRESH).filter(stars__lte=2)
    found = list(rows.values_list("pk", "text"))
    return pl.DataFrame(found, schema={"id": pl.Int64, "text": pl.String}, orient="row")


@transaction.atomic
def _remember(
    house: Organisation,
    table: pl.DataFrame,
    found: list[Story],
    *,
    day: date,
    at: datetime,
) -> int:
    rows = list(Pattern.objects.select_for_update().in_order())
    loud = [story for story in found if not story.standing]
    week = remember(tuple(card_of(row) for row in rows), loud, day)
    names = Names.of(house)
    for place, card in enumerate(week.cards):
        row = rows[place] if place < len(rows) else None
        if row is None or card_of(row) != card:
            _keep(house, row, card, at=at, shown=describe(table, card.story, names))
    return len(week.told)


def _keep(
    house: Organisation,
    row: Pattern | None,
    card: Card,
    *,
    at: datetime,
    shown: dict[str, Any],
) -> None:
    """Let the card stand in its row; a turn of its state is written down."""
    pattern = row or Pattern(organisation=house, first_on=card.first_on)
    turned = row is None or row.state != card.state
    if row is None or card.told != row.told or turned:
        pattern.told_on = card.last_on
    story = card.story
    pattern.aspect, pattern.polarity = story.aspect, story.polarity
    pattern.tier, pattern.state = story.tier, card.state
    pattern.score, pattern.told = story.score, card.told
    pattern.last_on, pattern.story = card.last_on, story_to_json(story)
    pattern.shown = shown
    pattern.location_id = shown["location"]
    pattern.save()
    if turned:
        Turn.objects.create(
            organisation=house, pattern=pattern, state=card.state, turned_at=at
        )
