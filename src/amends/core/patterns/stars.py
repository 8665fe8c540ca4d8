"""Stars as a second outcome: few of them, whatever the words say or leave out.

Called by weeks. Told in the digest only: what is wrong there nobody has said yet, so
there is nothing that could be acted on but to read those reviews.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from .contract import Story
from .counting import record
from .facts import NOTHING, Facts, Mentions
from .look import WATCH, look
from .telling import describe

STARS = "stars"
LOW = 2.0
_MOST = 3


def low_stars(facts: Facts, as_of: int, told: list[Story]) -> list[Story]:
    """Return where ratings sink without a story that says why, at most three."""
    low = np.flatnonzero(facts.stars <= LOW)
    if not len(low):
        return []
    rated = replace(
        facts,
        aspects=(STARS,),
        complaints=Mentions(low, np.zeros_like(low), np.ones(len(low))),
        praise=NOTHING,
        questions=NOTHING,
        sector=np.empty(0),
        packed=None,
    )
    seen = record(rated, as_of)
    found = (describe(seen, each, "watch") for each in look(seen, WATCH))
    return [story for story in found if not _is_explained(story, told)][:_MOST]


def _is_explained(story: Story, told: list[Story]) -> bool:
    """Whether a complaint is told already that most of these reviews make."""
    mine = set(story.ids)
    return any(
        2 * len(mine & set(other.ids)) >= len(mine)
        for other in told
        if other.polarity == "neg"
    )
