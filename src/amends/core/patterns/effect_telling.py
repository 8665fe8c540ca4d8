"""Telling an effect: as an object of the contract, and in one sentence."""

from __future__ import annotations

from typing import Any

from amends.core.languages.shelf import FULL, table

from .acting import Deed
from .contract import context_as_json
from .effect import Effect
from .sentence import counted


def effect_as_json(deed: Deed, effect: Effect, sentence: str) -> dict[str, Any]:
    """Return the effect as the command prints it."""
    return {
        "aspect": deed.aspect,
        "context": context_as_json(deed.context),
        "acted_on": deed.acted_on.isoformat(),
        "verdict": effect.verdict,
        "ratio": round(effect.ratio, 2),
        "low": round(effect.low, 2),
        "high": round(effect.high, 2),
        "sure": round(effect.sure, 3),
        "weeks": round(effect.weeks, 1),
        "more_weeks": effect.more_weeks,
        "before": {
            "observed": round(effect.before.seen, 1),
            "expected": round(effect.before.expected, 2),
        },
        "after": {
            "observed": round(effect.after.seen, 1),
            "expected": round(effect.after.expected, 2),
        },
        "sentence": sentence,
    }


def effect_sentence(effect: Effect, language: str = "en") -> str:
    """Say what became of it, with the interval; never more than is known."""
    words = table(language if language in FULL else "en", "effects")
    key = effect.verdict.replace(" ", "_")
    if key == "too_early" and effect.more_weeks is None:
        key = "never_known"
    weeks = effect.more_weeks or 0
    return str(words[key]).format(
        ratio=round(100 * effect.ratio),
        low=round(100 * effect.low),
        high=round(100 * effect.high),
        seen=round(effect.after.seen),
        weeks=f"{weeks} {counted(words['weeks'], weeks)}",
    )
