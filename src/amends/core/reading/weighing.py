"""From the scores of a table to how likely its best answer is."""

from __future__ import annotations

from math import ceil, exp
from typing import TYPE_CHECKING

from amends.core.reading import compiled

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_HOPELESS = 12.0


class Weighing:
    """What so many points less than the best are worth, by the count of words.

    Scores are whole numbers, so each share is worked out once, by the same exponential
    on all ways, and looked up from then on. Twelve units behind the best it is nothing.
    """

    def __init__(self, unit: float, most: int) -> None:
        import numpy as np  # noqa: PLC0415 - loaded with the first text

        self._unit = unit
        self._shares = np.zeros((most + 1, ceil(_HOPELESS * most**0.5 / unit) + 2))
        self._known: set[int] = set()

    def weigh(
        self, totals: npt.NDArray[np.int32], counts: list[int]
    ) -> tuple[list[int], list[float]]:
        """Return of each row the place of its best score, and the sum of all shares.

        ``counts`` are the words behind each row, at most ``most``; the share of the
        best itself is 1.
        """
        import numpy as np  # noqa: PLC0415 - the same

        for count in set(counts) - self._known:
            self._work_out(count)
        words = np.array(counts, np.int64)
        loops = compiled.loops()
        if loops is not None:
            places, wholes = np.empty(len(words), np.int64), np.empty(len(words))
            loops.likeliest(totals, words, self._shares, places, wholes)
            return places.tolist(), wholes.tolist()
        # A running sum goes from left to right, as a loop does; others as they like.
        gaps = totals.max(axis=1) - totals.T
        at = np.minimum(gaps, self._shares.shape[1] - 1) + words * self._shares.shape[1]
        summed: list[float] = self._shares.take(at).cumsum(axis=0)[-1].tolist()
        return totals.argmax(axis=1).tolist(), summed

    def _work_out(self, count: int) -> None:
        unit = self._unit / count**0.5
        most = ceil(_HOPELESS / unit)
        self._shares[count, :most] = [exp(-gap * unit) for gap in range(most)]
        self._known.add(count)
