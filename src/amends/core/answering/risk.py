"""How much can go wrong with an answer, whatever the stars say."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum

from amends.core.nouns import Reading

DISCREET = frozenset({"health", "dental", "finance"})
"""Sectors where even a thank-you can tell too much."""
DIFFICULT = frozenset({"disputing", "leverage", "suspect", "staff"})
DELICATE = frozenset(
    {"admits-liability", "public-remedy", "asks-to-change", "blame", "over-apology"}
)
"""Warnings that cost most where somebody passed them without need."""
HARMLESS = frozenset({"churn"})
"""Leaving for good is sad, and no danger to anybody."""


class Risk(IntEnum):
    """Low: anybody who may publish. Raised and high: as the house decides."""

    LOW = 0
    RAISED = 1
    HIGH = 2


def risk(
    reading: Reading, *, sector: str | None, warnings: Iterable[str] = ()
) -> tuple[Risk, tuple[str, ...]]:
    """Return the risk of answering this with these warnings, and what it comes from.

    A reason is ``urgent:<cue>``, ``writer:<kind>``, ``warning:<finding>`` or
    ``sector``.
    """
    grave = [f"urgent:{cue.id}" for cue in reading.urgent if cue.id not in HARMLESS]
    raised = [f"warning:{one}" for one in dict.fromkeys(warnings) if one in DELICATE]
    if reading.writer in DIFFICULT:
        raised.append(f"writer:{reading.writer}")
    if sector in DISCREET and reading.kind in {"complaint", "mixed"}:
        raised.append("sector")
    reasons = tuple(dict.fromkeys(grave + raised))
    if grave:
        return Risk.HIGH, reasons
    return (Risk.RAISED if raised else Risk.LOW), reasons
