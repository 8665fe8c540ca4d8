"""Of those given a chance of about 30 %, did about 30 % come?"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from amends.core.asking.share import Share, wilson


@dataclass(frozen=True, slots=True)
class Band:
    """People with a like chance: what was said, and what happened with its interval."""

    said: float
    happened: Share

    @property
    def fits(self) -> bool:
        """Whether what was said lies within the interval of what happened."""
        return self.happened.low <= self.said <= self.happened.high


def bands(
    chance: NDArray[np.float64], happened: NDArray[np.bool_], *, most: int = 10
) -> tuple[Band, ...]:
    """Return bands of equal size, from the smallest chance to the greatest."""
    order = np.argsort(chance, kind="stable")
    parts = [part for part in np.array_split(order, most) if len(part)]
    return tuple(
        Band(
            float(chance[part].mean()),
            wilson(int(np.count_nonzero(happened[part])), len(part)),
        )
        for part in parts
    )
