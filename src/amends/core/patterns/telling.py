"""Telling: a cell that stands out becomes a story with its figures and its texts."""

from __future__ import annotations

from datetime import date

import numpy as np

from .calendar import named as day_of
from .contract import Context, Story
from .counting import Record
from .evidence import Ordinary, log_factor, rise
from .facts import DIMENSIONS, Facts
from .found import Found
from .incidents import LOCATION, Incident
from .look import PATTERN, WATCH
from .windows import WEEKS

LEAST_RATIO = 1.25
"""What surely is a rise of less than a quarter is not worth anybody's morning."""


def tier(score: float, low: float) -> str | None:
    """Whether a story is pushed, only in the digest, or not told."""
    if score >= PATTERN and low >= LEAST_RATIO:
        return "pattern"
    return "watch" if score >= WATCH else None


def story(record: Record, found: Found, polarity: str = "neg") -> Story | None:
    """Return the story of a cell, None where it is too weak to be told."""
    _, low, _ = rise(np.array([found.seen]), found.ordinary)
    kind = tier(found.score, float(low[0]))
    return describe(record, found, kind, polarity) if kind else None


def describe(
    record: Record,
    found: Found,
    kind: str,
    polarity: str = "neg",
    *,
    standing: bool = False,
) -> Story:
    """Say a cell as a story of this tier."""
    ratio, low, _ = rise(np.array([found.seen]), found.ordinary)
    rows = record.mentions.row[found.members]
    always = (record.as_of - record.begin) // 7 + 1
    return Story(
        aspect=record.facts.aspects[found.aspect],
        context=named(record.facts, found.context),
        window_weeks=WEEKS[found.window] if found.window < len(WEEKS) else always,
        observed=round(found.seen, 1),
        expected=found.mean,
        ratio=float(ratio[0]),
        ratio_low=float(low[0]),
        score=found.score,
        tier=kind,
        since=day_of(record.begin) if standing else since(record, found),
        ids=tuple(str(i) for i in record.ids[rows]),
        dates=found.dates,
        polarity=polarity,
        standing=standing,
        posted=float(record.posted[rows].mean()) if len(rows) else 0.0,
        seen_on=day_of(record.as_of),
        last_on=day_of(int(record.day[rows].max(initial=record.begin))),
    )


def told_incident(record: Record, incident: Incident) -> Story:
    """Say an incident as a story of its own tier."""
    rows = record.mentions.row[incident.members]
    usual = Ordinary(np.array([incident.mean]), np.array([4.0]))
    ratio, low, _ = rise(np.array([incident.seen]), usual)
    place = {LOCATION: incident.location} if incident.location else {}
    return Story(
        aspect=record.facts.aspects[incident.aspect],
        context=named(record.facts, place),
        window_weeks=1,
        observed=round(incident.seen, 1),
        expected=incident.mean,
        ratio=float(ratio[0]),
        ratio_low=float(low[0]),
        score=incident.score,
        tier="incident",
        since=day_of(incident.day),
        ids=tuple(str(i) for i in record.ids[rows]),
        dates=len(np.unique(record.day[rows])),
        posted=float(record.posted[rows].mean()),
        seen_on=day_of(record.as_of),
    )


def named(facts: Facts, context: dict[int, int]) -> Context:
    """Say a context in the words of the file; the only place is not worth naming."""
    return tuple(
        (DIMENSIONS[dim], facts.names[dim][code])
        for dim, code in sorted(context.items())
        if facts.sizes[dim] > 2
    )


def since(record: Record, found: Found) -> date:
    """Return the day from which the complaints stand out most."""
    day = record.day[record.mentions.row[found.members]]
    weight = record.mentions.weight[found.members]
    order = np.argsort(day, kind="stable")
    day, left = day[order], np.cumsum(weight[order][::-1])[::-1]
    share = (record.as_of - day + 1) / (WEEKS[found.window] * 7)
    evidence = log_factor(left, Ordinary(found.mean * share, found.firm + 0 * share))
    return day_of(int(day[int(np.argmax(evidence))]))
