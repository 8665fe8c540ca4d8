"""A world as the rows of a file, as the contract names them."""

from __future__ import annotations

import numpy as np
import polars as pl

from amends.core.patterns.facts import DIMENSIONS, Facts, Mentions

HOURS = np.array([12, 8, 12, 15, 19, 23])


def rows(facts: Facts) -> pl.DataFrame:
    """Return one row for each feedback; an unknown visit has no ``happened_at``."""
    part = facts.codes[DIMENSIONS.index("daypart")]
    minutes = (facts.day * 24 + HOURS[part]) * 60
    # Who tells no visit is placed by the posting, which then must fall into that part.
    written = np.where(facts.posted, minutes, facts.known * 1440 + 1410)
    named = {
        name: np.array(facts.names[dim], dtype=object)[facts.codes[dim]]
        for dim, name in enumerate(DIMENSIONS)
        if name not in ("weekday", "daypart")
    }
    return pl.DataFrame(
        {
            "id": facts.ids,
            "written_at": written,
            "happened_at": np.where(facts.posted, -1, minutes),
            **named,
            "stars": facts.stars,
            "negative": _said(facts, facts.complaints),
            "positive": _said(facts, facts.praise),
        }
    ).with_columns(
        _stamp(pl.col("written_at")).alias("written_at"),
        pl.when(pl.col("happened_at") >= 0)
        .then(_stamp(pl.col("happened_at")))
        .alias("happened_at"),
    )


def _stamp(minutes: pl.Expr) -> pl.Expr:
    moment = (minutes * 60_000_000).cast(pl.Datetime("us"))
    return moment.dt.strftime("%Y-%m-%dT%H:%M")


def _said(facts: Facts, mentions: Mentions) -> list[str]:
    parts: list[list[str]] = [[] for _ in range(len(facts))]
    for row, aspect, weight in zip(
        mentions.row, mentions.aspect, mentions.weight, strict=True
    ):
        sure = "" if weight == 1 else f":{weight:.2f}"
        parts[row].append(f"{facts.aspects[aspect]}{sure}")
    return [";".join(p) for p in parts]
