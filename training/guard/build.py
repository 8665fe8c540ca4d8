"""Build the table by which the guard hears harm that its lists do not know.

.venv/bin/python -m training.guard.build
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import numpy.typing as npt

from amends.core.guard import beginnings, notions
from amends.core.guard.hearing import BITS, FINDINGS
from training.guard.sources import GOOD, Sample, samples
from training.softmax import ONE, fit, quantised
from training.words import Vocabulary

EPOCHS = 6
RATE = 0.05
MEANT = 2
"""One of so many samples is learnt by its notions alone as well."""
OUT = Path(__file__).parents[2] / "src/amends/core/guard"


class Heard(Vocabulary):
    """The rows of words and of how two begin, and behind them those of notions."""

    def __init__(self, bits: int, language: str) -> None:
        super().__init__(bits, language)
        self._language = language

    def rows(self, words: list[str]) -> npt.NDArray[np.uint32]:
        """Return the rows of a text."""
        begun = beginnings.rows(words, self._language, self._bits)
        carried = _notions(words, self._language)
        parts = [super().rows(words), begun.astype(np.uint32), carried]
        return np.concatenate(parts)


class Meant(Vocabulary):
    """The rows of notions alone: what is learnt from them holds in every language."""

    def __init__(self, bits: int, language: str) -> None:
        super().__init__(bits)
        self._language = language

    def rows(self, words: list[str]) -> npt.NDArray[np.uint32]:
        """Return the rows of a text."""
        return _notions(words, self._language)


def _notions(words: list[str], language: str) -> npt.NDArray[np.uint32]:
    return notions.rows(words, language).astype(np.uint32) + np.uint32(1 << BITS)


def texts(learnt: list[Sample]) -> list[tuple[Vocabulary, str, int, int]]:
    """Return samples with the vocabularies that read them, some by notions alone."""
    heard = {language: Heard(BITS, language) for language, *_ in learnt}
    meant = {language: Meant(BITS, language) for language in heard}
    made: list[tuple[Vocabulary, str, int, int]] = []
    for number, (language, text, place, weight) in enumerate(learnt):
        made.append((heard[language], text, place, weight))
        alone = number % MEANT == 0 and len(notions.rows(text.split(), language))
        if alone:
            made.append((meant[language], text, place, weight))
    return made


def main() -> None:
    """Write harms.npy and harms.json beside the guard."""
    learnt = samples()
    made = Vocabulary.joined(texts(learnt))
    learnt_rows = fit(
        made, GOOD + 1, bits=BITS, epochs=EPOCHS, rate=RATE, more=notions.size()
    )
    whole, unit = quantised(learnt_rows)
    np.save(OUT / "harms.npy", whole)
    digest = hashlib.sha256((OUT / "harms.npy").read_bytes()).hexdigest()
    card = {
        "findings": list(FINDINGS),
        "languages": sorted({language for language, *_ in learnt}),
        "unit": unit / ONE,
        "samples": len(learnt),
        "sha256": digest,
    }
    (OUT / "harms.json").write_text(json.dumps(card, indent=1) + "\n")
    print(f"{len(learnt)} samples, {whole.nbytes} bytes, sha256 {digest}")


if __name__ == "__main__":
    main()
