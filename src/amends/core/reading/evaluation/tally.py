"""Counts of right, invented and overlooked, and the figures made of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field


def interval(share: float, n: float) -> tuple[float, float]:
    """Return the 95 % interval of a share of n (Wilson's, honest for small n)."""
    if not n:
        return 0.0, 1.0
    spread = 1.96 * (share * (1 - share) / n + 1.96**2 / (4 * n * n)) ** 0.5
    middle, whole = share + 1.96**2 / (2 * n), 1 + 1.96**2 / n
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


@dataclass(slots=True)
class Labels:
    """Precision and recall over sets of labels, in all and by label."""

    right: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    invented: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    overlooked: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def add(self, expected: Iterable[str], got: Iterable[str]) -> None:
        """Count one text."""
        wanted, found = set(expected), set(got)
        for label in wanted & found:
            self.right[label] += 1
        for label in found - wanted:
            self.invented[label] += 1
        for label in wanted - found:
            self.overlooked[label] += 1

    def names(self) -> list[str]:
        """Return every label met."""
        return sorted({*self.right, *self.invented, *self.overlooked})

    def figures(self, label: str | None = None) -> tuple[float, float, float, int]:
        """Return precision, recall, F1 and how many there were to find."""
        chosen = self.names() if label is None else [label]
        right = sum(self.right.get(name, 0) for name in chosen)
        invented = sum(self.invented.get(name, 0) for name in chosen)
        overlooked = sum(self.overlooked.get(name, 0) for name in chosen)
        precision = right / (right + invented) if right + invented else 0.0
        recall = right / (right + overlooked) if right + overlooked else 0.0
        both = precision + recall
        f1 = 2 * precision * recall / both if both else 0.0
        return precision, recall, f1, right + overlooked


@dataclass(slots=True)
class Share:
    """How many of n were right."""

    right: int = 0
    n: int = 0

    def add(self, *, right: bool) -> None:
        """Count one answer."""
        self.right += right
        self.n += 1

    @property
    def figure(self) -> float:
        """The share, 0 where nothing was asked."""
        return self.right / self.n if self.n else 0.0
