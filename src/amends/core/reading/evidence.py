"""What words are worth in a table of small whole numbers, remembered word by word."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amends.core.reading.kernel import LONGEST, hashes

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_REMEMBERED = 1 << 14


class Evidence:
    """The rows of a table summed over the n-grams of each word.

    A word met before costs a look into a dictionary. When the memory is full it
    begins anew, so a hostile stream of words cannot fill it.
    """

    def __init__(self, weights: npt.NDArray[np.int8], salt: int = 0) -> None:
        import numpy as np  # noqa: PLC0415 - loaded with the first text

        self._weights = weights
        self._shift = np.uint32(33 - len(weights).bit_length())
        self._salt = np.uint32(salt)
        self._worth = np.zeros((_REMEMBERED, weights.shape[1]), np.int32)
        self._places: dict[str, int] = {}

    def total(self, words: list[str]) -> npt.NDArray[np.int32]:
        """Return the sum over the words, one number for each column of the table."""
        places = self._places
        try:
            rows = [places[word] for word in words]
        except KeyError:
            rows = self._learnt(words)
        total: npt.NDArray[np.int32] = self._worth.take(rows, axis=0).sum(axis=0)
        return total

    def _learnt(self, words: list[str]) -> list[int]:
        import numpy as np  # noqa: PLC0415 - loaded with the first text

        places = self._places
        new = [word for word in dict.fromkeys(words) if word not in places]
        if len(places) + len(new) > _REMEMBERED:
            places.clear()
            new = list(dict.fromkeys(words))
        found, owners = hashes([word[:LONGEST] for word in new])
        rows = (found ^ self._salt) >> self._shift
        starts = np.searchsorted(owners, np.arange(len(new)))
        begin = len(places)
        np.add.reduceat(
            self._weights[rows].astype(np.int32),
            starts,
            axis=0,
            out=self._worth[begin : begin + len(new)],
        )
        places.update(zip(new, range(begin, begin + len(new)), strict=True))
        return [places[word] for word in words]
