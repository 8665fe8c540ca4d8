"""Mending a reply with one press, within what its channel takes."""

from __future__ import annotations

from amends.cases.feedback import Feedback
from amends.channels.lengths import measured
from amends.core.guard import mending
from amends.core.nouns import Finding
from amends.foundation import clock
from amends.journeys.answering.ways import options_of


def mended(feedback: Feedback, text: str, finding: Finding) -> str:
    """Return the words without what the finding objects to; empty where none can."""
    options = options_of(feedback, clock.now())
    limit, unit = options.limit, options.unit
    return mending.mended(
        text, finding, lambda words: not limit or measured(words, unit) <= limit
    )
