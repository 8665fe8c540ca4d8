"""Build the table that tells moods apart where no rule does.

.venv/bin/python -m training.mood.build ../shared/data
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import numpy as np

from amends.core.reading.folding import lowered
from amends.core.reading.tone import BITS
from training.corpus import order, without_marks
from training.mood.sources import Sample, labelled, listed, valences, written
from training.softmax import ONE, fit, quantised
from training.words import Vocabulary

EPOCHS = 3
RATE = 0.15
SIDES = 3
ENOUGH = 6000
OUT = Path(__file__).parents[2] / "src/amends/core/reading"


def samples(folder: Path) -> list[Sample]:
    """Return all samples, the sides of a language levelled, in the order of a hash."""
    made = [
        *labelled(folder / "train"),
        *valences(folder / "lexicons"),
        *listed(),
        *written(),
    ]
    made += [
        (language, plain, side, max(1, weight // 2))
        for language, text, side, weight in made
        if (plain := without_marks(text)) != text and order(text)[1] % 3 == 0
    ]
    count: dict[tuple[str, int], int] = {}
    for language, _, side, weight in made:
        count[language, side] = count.get((language, side), 0) + weight
    even = [
        (language, text, side, weight * _copies(count[language, side]))
        for language, text, side, weight in made
    ]
    return sorted(even, key=lambda one: order(repr(one)))


def _copies(count: int) -> int:
    return max(1, min(4, round(ENOUGH / count)))


def main() -> None:
    """Write moods.npy and moods.json beside the reader."""
    learnt = samples(Path(sys.argv[1]))
    vocabularies: dict[str, Vocabulary] = {}
    made = Vocabulary.joined(
        [
            (
                vocabularies.setdefault(language, Vocabulary(BITS, language)),
                lowered(text),
                side,
                weight,
            )
            for language, text, side, weight in learnt
        ]
    )
    whole, unit = quantised(fit(made, SIDES, bits=BITS, epochs=EPOCHS, rate=RATE))
    np.save(OUT / "moods.npy", whole)
    digest = hashlib.sha256((OUT / "moods.npy").read_bytes()).hexdigest()
    card = {
        "languages": sorted({language for language, *_ in learnt}),
        "unit": unit / ONE,
        "samples": len(learnt),
        "sha256": digest,
    }
    (OUT / "moods.json").write_text(json.dumps(card, indent=1) + "\n")
    print(f"{len(learnt)} samples, {whole.nbytes} bytes, sha256 {digest}")


if __name__ == "__main__":
    main()
