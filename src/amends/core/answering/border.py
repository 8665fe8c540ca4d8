"""The border: why a person must answer this, whatever was earned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from amends.core.answering.lanes import KINDS
from amends.core.answering.risk import DISCREET
from amends.core.nouns import Reading

SURE = 0.75
"""A reading less sure than this is a guess."""
SPOKEN = frozenset({"et", "fi", "ro", "en"})
"""Languages in which drafts are complete."""
SEVERE = 3
LONGEST = 600
"""Letters; who writes more than this has more to say than a draft would answer."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one piece of feedback when nobody has looked at it yet.

    ``known_complaint``: the house has answered a complaint of this customer, and one
    about this matter, before. ``touched``: a person has begun to deal with it.
    """

    reading: Reading
    stars: float | None
    severity: int
    sector: str | None
    backfill: bool = False
    automatic: bool = False
    known_complaint: bool = False
    touched: bool = False
    edited: bool = False
    attached: bool = False
    letters: int = 0


def held_because(facts: Facts) -> str:
    """Return the first reason why a person must answer; empty where none speaks.

    One of: urgent, leaving, sector, backfill, machine, touched, edited, attached, long,
    uncertain, language, first-complaint, writer, wants, personal, kind.
    """
    return next(_reasons(facts), "")


def _reasons(facts: Facts) -> Iterator[str]:
    reading = facts.reading
    yield from _never(facts)
    if _uncertain(reading, facts.stars):
        yield "uncertain"
    if reading.lang not in SPOKEN:
        yield "language"
    complains = reading.kind in {"complaint", "mixed"} or reading.polarity == "neg"
    if complains and not facts.known_complaint:
        yield "first-complaint"
    if reading.writer != "customer":
        yield "writer"
    if reading.wants:
        yield "wants"
    if reading.personal_data:
        yield "personal"
    if reading.kind not in KINDS:
        yield "kind"


def _never(facts: Facts) -> Iterator[str]:
    cues = {cue.id for cue in facts.reading.urgent}
    if facts.severity >= SEVERE or cues - {"churn"}:
        yield "urgent"
    # "Never again" is no alarm, but nothing for a machine either.
    if cues:
        yield "leaving"
    if facts.sector in DISCREET:
        yield "sector"
    for name, there in (
        ("backfill", facts.backfill),
        ("machine", facts.automatic),
        ("touched", facts.touched),
        ("edited", facts.edited),
        ("attached", facts.attached),
        ("long", facts.letters > LONGEST),
    ):
        if there:
            yield name


def _uncertain(reading: Reading, stars: float | None) -> bool:
    """Whether the reader is unsure, or says something else than the stars."""
    if reading.lang == "und" or reading.confidence < SURE:
        return True
    if reading.kind in {"praise", "thanks"} and _sore(reading):
        return True
    if stars is None:
        return False
    glad, sore = reading.polarity == "pos", reading.polarity == "neg"
    return (stars >= 4 and not glad) or (stars <= 2 and not sore)


def _sore(reading: Reading) -> bool:
    return any(one.polarity == "neg" for one in reading.aspects)
