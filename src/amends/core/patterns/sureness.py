"""Sureness: how often chance alone would show a business something as strong."""

from __future__ import annotations

import numpy as np

from amends.core.languages.shelf import FULL, table

from .contract import Story
from .look import PATTERN
from .sentence import counted

_AT_THE_BAR = 10.0
"""Business-years to one false story at the bar, by simulation (bench patterns-full)."""
_STEPS = np.array([2, 5, 10, 20, 50, 100])


def years(story: Story) -> int:
    """About how many business-years lie between two such stories by chance, at least.

    A rounded and careful number: simulated tails fall faster than this, and beyond a
    hundred years nobody has counted.
    """
    found = _AT_THE_BAR * np.exp(story.score - PATTERN)
    return int(_STEPS[found >= _STEPS].max(initial=_STEPS[0]))


def chance_sentence(story: Story, language: str = "en") -> str:
    """Say how sure it is; empty for a quiet line and for incidents.

    Those were not chosen from among all that could have stood out in a year.
    """
    if story.standing or story.tier == "incident":
        return ""
    words = table(language if language in FULL else "en", "stories")
    n = years(story)
    forms = words["forms"].get("years")
    told = f"{n} {counted(forms, n)}" if forms else str(n)
    return str(words["sentences"]["chance"]).format(years=told)
