"""Build the table by which the guard hears harm that its lists do not know.

.venv/bin/python -m training.guard.build
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import numpy as np

from amends.core.guard.hearing import BITS, FINDINGS
from training.guard.sources import GOOD, samples
from training.softmax import ONE, fit, quantised
from training.words import Vocabulary

EPOCHS = 3
RATE = 0.05
OUT = Path(__file__).parents[2] / "src/amends/core/guard"


def main() -> None:
    """Write harms.npy and harms.json beside the guard."""
    learnt = samples()
    vocabularies: dict[str, Vocabulary] = {}
    made = Vocabulary.joined(
        [
            (
                vocabularies.setdefault(language, Vocabulary(BITS, language)),
                text,
                place,
                weight,
            )
            for language, text, place, weight in learnt
        ]
    )
    whole, unit = quantised(fit(made, GOOD + 1, bits=BITS, epochs=EPOCHS, rate=RATE))
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
