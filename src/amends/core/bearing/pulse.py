"""What a group answered, or nothing where somebody could be made out."""

from __future__ import annotations

from collections.abc import Mapping

from amends.core.asking.share import FEW

Counts = Mapping[int, int]
"""Answer (1 to 5) → how often."""


def answers(counts: Counts) -> int:
    """Return how many answered."""
    return sum(counts.values())


def mean(counts: Counts) -> float:
    """Return the mean of a group's answers; nobody's is nought."""
    n = answers(counts)
    return sum(value * count for value, count in counts.items()) / n if n else 0.0


def shown(groups: Mapping[int, int]) -> frozenset[int]:
    """Return the groups whose figures may be shown, by how many answered in each.

    Small groups are left out. A single small one could be reckoned from the figure of
    the whole house, so then the smallest of the others is left out with it.
    """
    large = {group for group, n in groups.items() if n >= FEW}
    hidden = [group for group, n in groups.items() if 0 < n < FEW]
    if large and 0 < sum(groups[group] for group in hidden) < FEW:
        large.discard(min(large, key=lambda group: (groups[group], group)))
    return frozenset(large)
