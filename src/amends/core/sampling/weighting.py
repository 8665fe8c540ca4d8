"""Weights: each answer speaks for those of its group who were not asked or kept silent.

Design weight (one over the chance) times the group's non-response: Särndal, Swensson
and Wretman, Model Assisted Survey Sampling, section 15.6 (response homogeneity groups).
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import TypeVar

G = TypeVar("G", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Group:
    """How many belong to it, were asked, and answered."""

    people: int
    asked: int
    answered: int

    @property
    def rate(self) -> float:
        """The share of those asked who answered."""
        return self.answered / self.asked if self.asked else 0.0


def weights(groups: Mapping[G, Group]) -> dict[G, float]:
    """Return for how many people each answer of a group speaks.

    A group in which nobody answered is spoken for by all the others alike; together
    the answers always speak for everybody.
    """
    heard = {name: group for name, group in groups.items() if group.answered}
    people = sum(group.people for group in groups.values())
    spoken = sum(group.people for group in heard.values())
    if not spoken:
        return {}
    return {
        name: group.people / group.answered * people / spoken
        for name, group in heard.items()
    }
