"""Build the table that tells what a clause is about where no rule does.

.venv/bin/python -m training.aspect.build ../shared/data/train
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import numpy as np

from amends.core.reading.folding import lowered
from amends.core.reading.gist import BITS
from amends.core.reading.taxonomy import ASPECTS
from training.aspect.sources import NOTHING, Sample, about_nothing, listed, written
from training.corpus import order, without_marks
from training.softmax import ONE, fit, quantised
from training.words import Vocabulary

EPOCHS = 3
RATE = 0.15
OUT = Path(__file__).parents[2] / "src/amends/core/reading"


def samples(folder: Path) -> list[Sample]:
    """Return all samples in the order of a hash, some typed without their marks."""
    made = [*listed(), *written(), *about_nothing(folder)]
    made += [
        (language, plain, aspect, max(1, weight // 2))
        for language, text, aspect, weight in made
        if (plain := without_marks(text)) != text and order(text)[1] % 3 == 0
    ]
    return sorted(made, key=lambda one: order(repr(one)))


def main() -> None:
    """Write aspects.npy and aspects.json beside the reader."""
    learnt = samples(Path(sys.argv[1]))
    vocabularies: dict[str, Vocabulary] = {}
    made = Vocabulary.joined(
        [
            (
                vocabularies.setdefault(language, Vocabulary(BITS, language)),
                lowered(text),
                aspect,
                weight,
            )
            for language, text, aspect, weight in learnt
        ]
    )
    whole, unit = quantised(fit(made, NOTHING + 1, bits=BITS, epochs=EPOCHS, rate=RATE))
    np.save(OUT / "aspects.npy", whole)
    digest = hashlib.sha256((OUT / "aspects.npy").read_bytes()).hexdigest()
    card = {
        "aspects": list(ASPECTS),
        "languages": sorted({language for language, *_ in learnt}),
        "unit": unit / ONE,
        "samples": len(learnt),
        "sha256": digest,
    }
    (OUT / "aspects.json").write_text(json.dumps(card, indent=1) + "\n")
    print(f"{len(learnt)} samples, {whole.nbytes} bytes, sha256 {digest}")


if __name__ == "__main__":
    main()
