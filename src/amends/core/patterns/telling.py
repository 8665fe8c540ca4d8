"""Telling: a cell that stands out becomes a story with its figures and its texts."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from .contract import Context, Story
from .counting import Record
from .evidence import Ordinary, log_factor, rise
from .facts import DIMENSIONS, Facts
from .found import Found
from .look import PATTERN, WATCH
from .windows import WEEKS

EPOCH = date(1970, 1, 1)
LEAST_RATIO = 1.25
"""What surely is a rise of less than a quarter is not worth anybody's morning."""


def tier(score: float, low: float) -> str | None:
    """Whether a story is pushed, only in the digest, or not told."""
    if score >= PATTERN and low >= LEAST_RATIO:
        return "pattern"
    return "watch" if score >= WATCH else None


def story(record: Record, found: Found, polarity: str = "neg") -> Story | None:
    """Return the story of a cell, None where it is too weak to be told."""
    ratio, low, _ = rise(np.array([found.seen]), found.ordinary)
    kind = tier(found.score, float(low[0]))
    if kind is None:
        return None
    rows = record.mentions.row[found.members]
    facts = record.facts
    return Story(
        aspect=facts.aspects[found.aspect],
        context=named(facts, found.context),
        window_weeks=WEEKS[found.window],
        observed=round(found.seen, 1),
        expected=found.mean,
        ratio=float(ratio[0]),
        ratio_low=float(low[0]),
        score=found.score,
        tier=kind,
        since=since(record, found),
        ids=tuple(str(i) for i in record.ids[rows]),
        dates=found.dates,
        polarity=polarity,
        posted=float(record.posted[rows].mean()) if len(rows) else 0.0,
        seen_on=EPOCH + timedelta(days=record.as_of),
    )


def named(facts: Facts, context: dict[int, int]) -> Context:
    """Say a context in the words of the file."""
    return tuple(
        (DIMENSIONS[dim], facts.names[dim][code])
        for dim, code in sorted(context.items())
    )


def since(record: Record, found: Found) -> date:
    """Return the day from which the complaints stand out most."""
    day = record.day[record.mentions.row[found.members]]
    weight = record.mentions.weight[found.members]
    order = np.argsort(day, kind="stable")
    day, left = day[order], np.cumsum(weight[order][::-1])[::-1]
    share = (record.as_of - day + 1) / (WEEKS[found.window] * 7)
    evidence = log_factor(left, Ordinary(found.mean * share, found.firm + 0 * share))
    return EPOCH + timedelta(days=int(day[int(np.argmax(evidence))]))
