"""Build the table by which the guard hears harm that its lists do not know.

.venv/bin/python -m training.guard.build
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np
import numpy.typing as npt

from amends.core.guard import notions
from amends.core.guard.hearing import BITS, FINDINGS, LOUD
from training.guard.sources import GOOD, samples
from training.softmax import ONE, fit, quantised
from training.words import Vocabulary

EPOCHS = 6
RATE = 0.05
OUT = Path(__file__).parents[2] / "src/amends/core/guard"


class Heard(Vocabulary):
    """The rows of words, and behind them those of the notions that they carry."""

    def __init__(self, bits: int, language: str) -> None:
        super().__init__(bits, language)
        self._language = language

    def rows(self, words: list[str]) -> npt.NDArray[np.uint32]:
        """Return the rows of a text."""
        carried = np.array(notions.rows(words, self._language) * LOUD, np.uint32)
        return np.concatenate([super().rows(words), carried + np.uint32(1 << BITS)])


def main() -> None:
    """Write harms.npy and harms.json beside the guard."""
    learnt = samples()
    vocabularies: dict[str, Vocabulary] = {}
    made = Vocabulary.joined(
        [
            (
                vocabularies.setdefault(language, Heard(BITS, language)),
                text,
                place,
                weight,
            )
            for language, text, place, weight in learnt
        ]
    )
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
