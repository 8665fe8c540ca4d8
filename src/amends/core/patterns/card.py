"""A card: one story as the desk remembers it, and the states that it goes through."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from .contract import Story

_SAME_EVENT = 4
"""Days within which two tellings of an incident are about the same one."""


@dataclass(frozen=True, slots=True)
class Card:
    """A story as the desk remembers it; ``told`` is the score when it last spoke."""

    story: Story
    first_on: date
    told: float
    last_on: date
    state: str = "new"

    def concerns(self, story: Story) -> bool:
        """Whether it is the same matter: same aspect, one context inside the other."""
        if (self.story.aspect, self.story.polarity) != (story.aspect, story.polarity):
            return False
        if self.story.tier == "incident" or story.tier == "incident":
            near = abs((self.story.since - story.since).days) <= _SAME_EVENT
            same = (self.story.tier, self.story.context) == (story.tier, story.context)
            return same and near
        ours, theirs = set(self.story.context), set(story.context)
        return ours <= theirs or theirs <= ours

    def opened(self) -> Card:
        """Somebody has looked at it."""
        return replace(self, state="open") if self.state == "new" else self

    def acted(self) -> Card:
        """Something is being done about it."""
        return replace(self, state="acted")

    def resolved(self) -> Card:
        """What was done has helped, or it went away."""
        return replace(self, state="resolved")

    def dismissed(self, score: float) -> Card:
        """Somebody says that it is nothing: only much more evidence wakes it."""
        return replace(self, state="dismissed", told=score)
