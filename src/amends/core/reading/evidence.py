"""What words are worth in a table of small whole numbers, remembered word by word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain
from typing import TYPE_CHECKING
from zlib import crc32

from amends.core.reading import compiled
from amends.core.reading.kernel import LONGEST, SIZES, hashes, letters, paired, salted

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_REMEMBERED = 1 << 14


def _portions(texts: Sequence[list[str]]) -> Iterator[Sequence[list[str]]]:
    """Cut many texts where their words would fill half of the memory."""
    begin, held = 0, 0
    for at, words in enumerate(texts):
        held += len(words)
        if held > _REMEMBERED // 2 and at > begin:
            yield texts[begin:at]
            begin, held = at, len(words)
    yield texts[begin:]


@cache
def salt(language: str) -> int:
    """Return what keeps the rows of a language apart from those of the others."""
    return crc32(language.encode()) | 1


class Evidence:
    """The rows of a table summed over the n-grams of each word.

    Each n-gram has one row for every salt, and with ``pairs`` each two neighbouring
    words have one of the last salt. A word met before costs a look into a
    dictionary. When the memory is full it begins anew, so a hostile stream of words
    cannot fill it.
    """

    def __init__(
        self,
        weights: npt.NDArray[np.int8],
        salts: tuple[int, ...] = (0,),
        *,
        pairs: bool = False,
    ) -> None:
        import numpy as np  # noqa: PLC0415 - loaded with the first text

        self._weights = weights
        self._bits = len(weights).bit_length() - 1
        self._salts = salts
        self._pairs = pairs
        self._worth = np.zeros((_REMEMBERED, weights.shape[1]), np.int32)
        self._wholes = np.zeros(_REMEMBERED, np.uint32)
        self._places: dict[str, int] = {}

    def total(self, words: list[str]) -> npt.NDArray[np.int32]:
        """Return the sum over the words, one number for each column of the table."""
        places = self._places
        try:
            rows = [places[word] for word in words]
        except KeyError:
            rows = self._learnt(words)
        total: npt.NDArray[np.int32] = self._worth.take(rows, axis=0).sum(axis=0)
        if self._pairs and len(rows) > 1:
            pairs = paired(self._wholes.take(rows), self._salts[-1], self._bits)
            total += self._weights.take(pairs, axis=0).sum(axis=0, dtype=total.dtype)
        return total

    def totals(self, texts: Sequence[list[str]]) -> npt.NDArray[np.int32]:
        """Return the sums of many texts, one row each; no text may be without words."""
        import numpy as np  # noqa: PLC0415 - loaded with the first text

        return np.concatenate([self._summed(part) for part in _portions(texts)])

    def _summed(self, texts: Sequence[list[str]]) -> npt.NDArray[np.int32]:
        """Return the sums of texts whose words fit into the memory together."""
        import numpy as np  # noqa: PLC0415 - loaded with the first text

        words = list(chain.from_iterable(texts))
        places = self._places
        try:
            rows = [places[word] for word in words]
        except KeyError:
            rows = self._learnt(words)
        loops = compiled.loops()
        if loops is not None:
            return self._added_up(rows, texts, loops)
        starts = list(accumulate(map(len, texts[:-1]), initial=0))
        worth = self._worth.take(rows, axis=0)
        if self._pairs and len(rows) > 1:
            pairs = paired(self._wholes.take(rows), self._salts[-1], self._bits)
            beside = self._weights.take(pairs, axis=0)
            # The last word of a text and the first of the next stand in no pair.
            beside[[start - 1 for start in starts[1:]]] = 0
            worth[:-1] += beside
        made: npt.NDArray[np.int32] = np.add.reduceat(worth, starts, axis=0)
        return made

    def _added_up(
        self, rows: list[int], texts: Sequence[list[str]], loops: compiled.Loops
    ) -> npt.NDArray[np.int32]:
        import numpy as np  # noqa: PLC0415 - loaded with the first text

        sums = np.zeros((len(texts), self._weights.shape[1]), np.int32)
        loops.add_up(
            np.array(rows, np.int64),
            np.cumsum(list(map(len, texts))),
            self._worth,
            self._wholes,
            self._weights,
            self._salts[-1] if self._pairs else -1,
            self._bits,
            sums,
        )
        return sums

    def _learnt(self, words: list[str]) -> list[int]:
        places = self._places
        if len(places) + len(words) > _REMEMBERED:
            places.clear()
        new = [word for word in dict.fromkeys(words) if word not in places]
        at = slice(len(places), len(places) + len(new))
        self._work_out([word[:LONGEST] for word in new], at)
        places.update(zip(new, range(at.start, at.stop), strict=True))
        return [places[word] for word in words]

    def _work_out(self, new: list[str], at: slice) -> None:
        """Put what new words are worth, and their hashes, at these places."""
        import numpy as np  # noqa: PLC0415 - loaded with the first text

        loops = compiled.loops()
        if loops is not None:
            self._looped(new, at, loops)
            return
        found, owners, wholes = hashes(new)
        starts = np.searchsorted(owners, np.arange(len(new)))
        # A word of LONGEST letters has 119 rows of 127 at most for each salt.
        narrow = np.int16 if len(self._salts) <= 2 else np.int32
        worth = np.zeros((len(found), self._weights.shape[1]), narrow)
        for one in self._salts:
            worth += self._weights.take(salted(found, one, self._bits), axis=0)
        self._worth[at] = np.add.reduceat(worth, starts, axis=0, dtype=narrow)
        self._wholes[at] = wholes

    def _looped(self, new: list[str], at: slice, loops: compiled.Loops) -> None:
        """Do the same in compiled loops."""
        import numpy as np  # noqa: PLC0415 - loaded with the first text

        codes = letters(new).astype(np.int64)
        found, owners = np.empty((2, (SIZES + 1) * len(codes)), np.int64)
        many = loops.hashes(codes, found, owners, self._wholes[at])
        self._worth[at] = 0
        loops.lay(
            found[:many],
            owners[:many],
            np.array(self._salts, np.int64),
            self._weights,
            self._bits,
            self._worth[at],
        )
