"""What a person's visits come down to: how often again, how lately, since when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Self

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
WEEK = 7.0


def rhythm(days: Iterable[date], until: date) -> tuple[int, float, float]:
    """Return (repeat visits, weeks from first to last, weeks from first till now).

    Two visits on one day are one. Days after ``until`` are not looked at.
    """
    seen = sorted({day for day in days if day <= until})
    if not seen:
        raise ValueError("There is no visit up to that day.")
    first, last = seen[0], seen[-1]
    return len(seen) - 1, (last - first).days / WEEK, (until - first).days / WEEK


@dataclass(frozen=True, slots=True, eq=False)
class Rhythms:
    """Many people at once, one place in each array for each of them."""

    repeats: Floats
    last: Floats
    age: Floats

    @classmethod
    def of(cls, rows: Sequence[tuple[int, float, float]]) -> Self:
        """Return them from rows of (repeats, last, age)."""
        table = np.asarray(rows, dtype=np.float64).reshape(-1, 3)
        return cls(table[:, 0], table[:, 1], table[:, 2])

    def __len__(self) -> int:
        return len(self.repeats)

    @property
    def silence(self) -> Floats:
        """Weeks since the last visit."""
        return self.age - self.last
