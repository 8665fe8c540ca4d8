"""Build the table that tells languages apart, from shared/data/train and seeds.toml.

    .venv/bin/python training/language/build.py ../shared/data/train

An averaged perceptron over letter n-grams in whole numbers only, fed in the order
of a hash, so that the same data give the same bytes on every machine.
"""

from __future__ import annotations

import csv
import gzip
import hashlib
import sys
import tomllib
import unicodedata
from pathlib import Path

import numpy as np
import numpy.typing as npt

from amends.core.reading.folding import lowered
from amends.core.reading.ngrams import BITS, slots

EPOCHS = 5
MOST = 7000
FEW = 5000
HERE = Path(__file__).parent
OUT = HERE.parents[1] / "src/amends/core/reading"
Sample = tuple[str, str]


def texts(folder: Path) -> list[Sample]:
    """Return (language, text), at most MOST of a language, shortest hash first."""
    samples: list[Sample] = []
    for path in sorted(folder.glob("*.csv.gz")):
        with gzip.open(path, "rt", encoding="utf-8", newline="") as lines:
            rows = [(row["lang"], row["text"]) for row in csv.DictReader(lines)]
        rows = [row for row in rows if sum(map(str.isalpha, row[1])) >= 8]
        rows.sort(key=_order)
        samples += rows[:MOST]
    for language, seeds in tomllib.loads((HERE / "seeds.toml").read_text()).items():
        samples += [(language, seed) for seed in seeds]
    return samples


def _order(sample: Sample) -> bytes:
    return hashlib.sha256("\t".join(sample).encode()).digest()


def varied(samples: list[Sample]) -> list[Sample]:
    """Add beginnings, and copies without diacritics; thin languages come often."""
    made: list[Sample] = []
    count: dict[str, int] = {}
    for language, _ in samples:
        count[language] = count.get(language, 0) + 1
    for number, (language, text) in enumerate(samples):
        copies = max(1, min(40, FEW // count[language]))
        made += [(language, text)] * copies
        words = text.split()
        made += [(language, " ".join(words[:4]))] * copies
        made += [(language, " ".join(words[2:9]))] * copies
        if number % 2 == 0:
            apart = unicodedata.normalize("NFD", text)
            plain = "".join(c for c in apart if not unicodedata.combining(c))
            made += [(language, plain)] * copies
    made = [sample for sample in made if sum(map(str.isalpha, sample[1])) >= 6]
    return sorted(made, key=_order)


def train(samples: list[Sample], labels: list[str]) -> npt.NDArray[np.int64]:
    """Return the summed weights of a perceptron over all its steps."""
    weights = np.zeros((1 << BITS, len(labels)), np.int32)
    drift = np.zeros((1 << BITS, len(labels)), np.int64)
    number = {label: place for place, label in enumerate(labels)}
    cache = [(number[lang], np.unique(slots(lowered(text)))) for lang, text in samples]
    step = 0
    for _ in range(EPOCHS):
        for right, rows in cache:
            step += 1
            scores = weights[rows].sum(axis=0)
            scores[right] -= 2 * len(rows) // 3 + 8
            other = int(scores.argmax())
            if other != right:
                weights[rows, right] += 1
                weights[rows, other] -= 1
                drift[rows, right] += step
                drift[rows, other] -= step
    return weights.astype(np.int64) * (step + 1) - drift


def quantised(summed: npt.NDArray[np.int64]) -> npt.NDArray[np.int8]:
    """Return the weights in one byte each; the few largest are cut."""
    size = np.sort(np.abs(summed).ravel())
    top = int(size[-max(1, len(size) // 2000)]) or 1
    rounded = (summed * 127 + np.sign(summed) * (top // 2)) // top
    return np.clip(rounded, -127, 127).astype(np.int8)


def main() -> None:
    """Write languages.npy and languages.txt beside the reader."""
    samples = texts(Path(sys.argv[1]))
    labels = sorted({language for language, _ in samples})
    table = quantised(train(varied(samples), labels))
    np.save(OUT / "languages.npy", table)
    (OUT / "languages.txt").write_text("\n".join(labels) + "\n")
    digest = hashlib.sha256((OUT / "languages.npy").read_bytes()).hexdigest()
    print(f"{len(labels)} languages, {table.nbytes} bytes, sha256 {digest}")


if __name__ == "__main__":
    main()
