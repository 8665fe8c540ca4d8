"""Tallying: weekly sums of the facts, written into rows that pages can add up."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import polars as pl
from django.db import transaction

from amends.accounts.organisation import Organisation
from amends.foundation.rows import insert
from amends.insights.load import Load
from amends.insights.mark import Mark
from amends.insights.tally import Tally
from amends.insights.topic_tally import TopicTally
from amends.insights.wait_tally import WaitTally
from amends.insights.waits import step_of
from amends.journeys.learning.columns import facts

KEY = ("week", "location", "channel")


@transaction.atomic
def tally(house: Organisation, *, at: datetime) -> None:
    """Write the sums of every week that changed; call inside the scope of the house."""
    mark = Mark.of(house)
    whole = facts().filter(~pl.col("aside"))
    now = int(at.timestamp() // 60)
    changed = _changed(mark, whole)
    waited = sorted({*changed, *_waiting(whole)})
    Load.objects.all().delete()
    for model, weeks in ((Tally, changed), (TopicTally, changed), (WaitTally, waited)):
        model.objects.filter(week__in=weeks).delete()
    table = whole.filter(pl.col("week").is_in(changed))
    waits = _waits(whole.filter(pl.col("week").is_in(waited)), now)
    insert(Tally(organisation=house, **row) for row in _sums(table))
    insert(TopicTally(organisation=house, **row) for row in _topics(table))
    insert(WaitTally(organisation=house, **row) for row in waits)
    insert(Load(organisation=house, **row) for row in _loads(whole, now))
    mark.tallied_at, mark.facts, mark.stale = at, len(whole), []
    mark.save(update_fields=["tallied_at", "facts", "stale"])


def _changed(mark: Mark, whole: pl.DataFrame) -> list[date]:
    """Return the weeks to be summed again: all of them the first time."""
    if mark.tallied_at is None:
        return sorted(set(whole["week"].to_list()))
    return sorted(date.fromisoformat(week) for week in mark.stale)


def _waiting(whole: pl.DataFrame) -> set[date]:
    """Return the weeks from which somebody still waits: the waiting has grown."""
    is_waiting = pl.col("owed") & pl.col("open") & pl.col("answered").is_null()
    return set(whole.filter(is_waiting)["week"].to_list())


def _sums(table: pl.DataFrame) -> list[dict[str, Any]]:
    first, owed = pl.col("first"), pl.col("owed")
    answered = owed & pl.col("answered").is_not_null()
    promised = owed & pl.col("due").is_not_null()
    complaint = first & pl.col("kind").is_in(["complaint", "mixed"])
    content, starred = pl.col("content"), pl.col("stars").is_not_null()
    mended = (content == "confirmed") | pl.col("raised")
    sums = {
        "said": pl.len(),
        "starred": starred.sum(),
        "stars": pl.col("stars").sum(),
        "squares": (pl.col("stars") ** 2).sum(),
        "unhappy": (pl.col("polarity") == "neg").sum(),
        "owed": owed.sum(),
        "answered": answered.sum(),
        "promised": promised.sum(),
        "kept": (promised & (pl.col("answered") <= pl.col("due"))).sum(),
        "confirmed": (first & (content == "confirmed")).sum(),
        "assumed": (first & (content == "assumed")).sum(),
        "disputed": (first & (content == "disputed")).sum(),
        "raised": pl.col("raised").sum(),
        "complaints": complaint.sum(),
        "solved": (complaint & pl.col("solved")).sum(),
        "won_back": (complaint & mended).sum(),
    }
    told = [sum_.alias(name) for name, sum_ in sums.items()]
    return _rows(table.group_by(KEY).agg(told))


def _topics(table: pl.DataFrame) -> list[dict[str, Any]]:
    sides = []
    for column, polarity in (("negative", "neg"), ("positive", "pos")):
        parts = table.select(*KEY, "stars", pl.col(column).str.split(";").alias("part"))
        said = parts.explode("part").filter(pl.col("part") != "")
        aspect = pl.col("part").str.replace(r":[^:]*$", "").alias("aspect")
        sides.append(
            said.with_columns(aspect, pl.lit(polarity).alias("polarity"))
            .group_by(*KEY, "aspect", "polarity")
            .agg(
                pl.len().alias("said"),
                pl.col("stars").is_not_null().sum().alias("starred"),
                pl.col("stars").sum().alias("stars"),
            )
        )
    return _rows(pl.concat(sides))


def _waits(table: pl.DataFrame, now: int) -> list[dict[str, Any]]:
    """Return how long it took, or for those who still wait how long by now."""
    owed = table.filter(pl.col("owed"))
    is_waiting = pl.col("answered").is_null() & pl.col("open")
    # A case that was closed without an answer waits for none any more.
    owed = owed.filter(is_waiting | pl.col("answered").is_not_null())
    minutes = pl.col("answered").fill_null(now) - pl.col("received")
    stepped = owed.with_columns(
        minutes.clip(0).map_elements(step_of, return_dtype=pl.Int64).alias("step")
    )
    return _rows(
        stepped.group_by(*KEY, "step").agg(
            pl.col("answered").is_not_null().sum().alias("answered"),
            pl.col("answered").is_null().sum().alias("waiting"),
        )
    )


def _loads(table: pl.DataFrame, now: int) -> list[dict[str, Any]]:
    mine = table.filter(pl.col("first") & pl.col("open"))
    waits = pl.col("answered").is_null() | pl.col("waits").fill_null(value=False)
    late = (pl.col("due") < now) & waits
    sums = mine.group_by("location", pl.col("assignee").alias("person")).agg(
        pl.len().alias("open"),
        late.sum().alias("overdue"),
        (pl.col("severity") >= 2).sum().alias("hard"),
    )
    return list(sums.iter_rows(named=True))


def _rows(sums: pl.DataFrame) -> list[dict[str, Any]]:
    return list(sums.rename({"channel": "platform"}).iter_rows(named=True))
