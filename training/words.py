"""Texts as the rows of a table, by the kernel that the reader uses."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from amends.core.reading.evidence import salt
from amends.core.reading.folding import lettered
from amends.core.reading.kernel import LONGEST, hashes, paired, salted
from training.softmax import ONE, Samples


class Vocabulary:
    """The rows of every word met, worked out once.

    Without a language the rows are shared and there are no pairs, as the reader
    tells languages; with one they are both shared and its own, and words have pairs.
    """

    def __init__(self, bits: int, language: str = "") -> None:
        self._bits = bits
        self._salts = (0, salt(language)) if language else (0,)
        self._rows: dict[str, npt.NDArray[np.uint32]] = {}
        self._wholes: dict[str, int] = {}

    def samples(self, texts: list[tuple[str, int, int]]) -> Samples:
        """Return (text in small letters, target, weight) as sparse rows."""
        return self.joined([(self, *one) for one in texts])

    @staticmethod
    def joined(texts: list[tuple[Vocabulary, str, int, int]]) -> Samples:
        """Return the samples of several vocabularies; texts need a letter."""
        rows: list[npt.NDArray[np.uint32]] = []
        kept: list[tuple[int, int, int, int]] = []
        for vocabulary, text, target, weight in texts:
            words = lettered(text).split()
            if words:
                own = vocabulary.rows(words)
                rows.append(own)
                norm = round(ONE / len(words) ** 0.5)
                kept.append((len(own), norm, target, weight))
        sizes, norms, targets, weights = np.array(kept, np.int64).T
        starts = np.concatenate(([0], np.cumsum(sizes)))
        return Samples(np.concatenate(rows), starts, norms, targets, weights)

    def rows(self, words: list[str]) -> npt.NDArray[np.uint32]:
        """Return the rows of a text."""
        own = [self._of(word[:LONGEST]) for word in words]
        if len(self._salts) > 1 and len(words) > 1:
            wholes = [self._wholes[word[:LONGEST]] for word in words]
            own.append(paired(np.array(wholes, np.uint32), self._salts[-1], self._bits))
        return np.concatenate(own)

    def _of(self, word: str) -> npt.NDArray[np.uint32]:
        if word not in self._rows:
            found, _, wholes = hashes([word])
            parts = [salted(found, one, self._bits) for one in self._salts]
            self._rows[word] = np.concatenate(parts)
            self._wholes[word] = int(wholes[0])
        return self._rows[word]
