"""Portions: how many hard cases each carried, against an even share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from amends.core.asking.share import Share, wilson

P = TypeVar("P", int, str)


@dataclass(frozen=True, slots=True)
class Portion:
    """One person's share of all hard cases; ``even`` is what one of so many has."""

    count: int
    share: Share
    even: float

    @property
    def too_much(self) -> bool:
        """Whether it is more than chance would give to one of so many."""
        return self.share.low > self.even


def portions(counts: Mapping[P, int]) -> dict[P, Portion]:
    """Return each person's portion; somebody with none counts among the bearers."""
    total = sum(counts.values())
    even = 1 / len(counts) if counts else 0.0
    return {
        who: Portion(count, wilson(count, total), even) for who, count in counts.items()
    }


def next_bearer(loads: Mapping[P, tuple[int, int]]) -> P | None:
    """Return who carried fewest hard cases lately, then who has fewest open now.

    ``loads`` maps each to both numbers; whoever stands first breaks a tie, so that
    the same loads always give the same answer.
    """
    return min(loads, key=lambda who: (*loads[who], who), default=None)
