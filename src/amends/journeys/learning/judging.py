"""Judging: did what was done help? Asked of core every week, and when it is done."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import polars as pl

from amends.accounts.organisation import Organisation
from amends.core.patterns import (
    Deed,
    Unknown,
    effect,
    effect_as_json,
    effect_sentence,
)
from amends.insights.action import Action
from amends.insights.effect import Effect
from amends.insights.pattern import Standing
from amends.journeys.learning.calendar import today
from amends.journeys.learning.columns import facts
from amends.journeys.learning.describing import SPOKEN
from amends.journeys.learning.looking import read
from amends.journeys.learning.rows import story_from_json


def judge_all(house: Organisation, *, at: datetime) -> int:
    """Judge every action that has been done; call inside the scope of the house."""
    rows = list(Action.objects.done().select_related("pattern"))
    if not rows:
        return 0
    table = read(facts().filter(~pl.col("aside")), at)
    for action in rows:
        _judge(action, table, today(house, at), at)
    return len(rows)


def _judge(action: Action, table: Any, day: date, at: datetime) -> None:  # noqa: ANN401 - core's facts
    if action.done_on is None or action.done_on > day:
        return
    pattern = action.pattern
    story = story_from_json(pattern.story)
    deed = Deed(
        story.aspect,
        story.context,
        action.done_on,
        story.alerted_on,
        story.polarity,
        story.since,
    )
    try:
        found = effect(table, deed, day)
    except Unknown:
        # The place or the aspect is gone from the facts: there is nothing to compare.
        return
    Effect.judge(
        action,
        verdict=found.verdict,
        figures=effect_as_json(deed, found, ""),
        sentences={lang: effect_sentence(found, lang) for lang in SPOKEN},
        judged_on=day,
    )
    if found.verdict == "helped" and pattern.state == Standing.ACTED:
        pattern.turn(Standing.RESOLVED, by=None, at=at)
