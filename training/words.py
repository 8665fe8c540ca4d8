"""Texts as the rows of a table, by the kernel that the reader uses."""

from __future__ import annotations

import numpy as np

from amends.core.reading.folding import lettered
from amends.core.reading.kernel import LONGEST, hashes
from training.softmax import ONE, Samples


class Vocabulary:
    """The rows of every word met, worked out once."""

    def __init__(self, bits: int) -> None:
        self._shift = np.uint32(32 - bits)
        self._rows: dict[str, np.ndarray] = {}

    def samples(self, texts: list[tuple[str, int, int]]) -> Samples:
        """Return (text in small letters, target, weight) as sparse rows.

        A text without a letter is left out.
        """
        rows: list[np.ndarray] = []
        sizes: list[int] = []
        norms: list[int] = []
        targets: list[int] = []
        weights: list[int] = []
        for text, target, weight in texts:
            words = lettered(text).split()
            if words:
                own = [self._of(word[:LONGEST]) for word in words]
                rows += own
                sizes.append(sum(map(len, own)))
                norms.append(round(ONE / len(words) ** 0.5))
                targets.append(target)
                weights.append(weight)
        starts = np.concatenate(([0], np.cumsum(sizes))).astype(np.int64)
        return Samples(
            np.concatenate(rows),
            starts,
            np.array(norms, np.int64),
            np.array(targets, np.int64),
            np.array(weights, np.int64),
        )

    def _of(self, word: str) -> np.ndarray:
        found = self._rows.get(word)
        if found is None:
            found = self._rows[word] = hashes([word])[0] >> self._shift
        return found
