"""Build the table that tells languages apart.

    .venv/bin/python training/language/build.py ../shared/data/train

From shared/data/train, from the entries of core/languages, and from the words and
sentences beside this file. One text of ten is held back and measured with; the
figures are printed and kept in languages.json.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from amends.core.reading.folding import lowered
from amends.core.reading.language import BITS, UNKNOWN, table
from training.corpus import Text, entries, held_back, texts, without_marks
from training.softmax import ONE, fit, quantised
from training.words import Vocabulary

EPOCHS = 3
MOST = 6000
ENOUGH = 9000
HERE = Path(__file__).parent
OUT = HERE.parents[1] / "src/amends/core/reading"
Sample = tuple[str, str, int]
# Where no letter of our languages is: the first and last character of scripts.
_SCRIPTS = (
    (0x5D0, 0x5EA), (0x627, 0x64A), (0x905, 0x939), (0xE01, 0xE2E), (0x10D0, 0x10F0),
    (0x3041, 0x3093), (0x30A1, 0x30F3), (0x4E00, 0x9FA5), (0xAC00, 0xD7A3),
    (0x561, 0x586),
)  # fmt: skip


def gathered(folder: Path) -> list[Text]:
    """Return what of the data is learnt from, at most MOST of a language."""
    count: dict[str, int] = {}
    kept = []
    for one in texts(folder):
        count[one.lang] = count.get(one.lang, 0) + 1
        if count[one.lang] <= MOST and sum(map(str.isalpha, one.text)) >= 8:
            kept.append(one)
    return kept


def samples(folder: Path) -> list[Sample]:
    """Return (language, words, weight): whole texts, parts of them, entries, words."""
    made: list[Sample] = []
    for one in gathered(folder):
        if not held_back(one.text):
            made += _parts(one.lang, one.text)
    for language, seeds in tomllib.loads((HERE / "seeds.toml").read_text()).items():
        for seed in seeds:
            made += [
                (language, text, 4 * weight)
                for _, text, weight in _parts(language, seed)
            ]
    for language, listed in tomllib.loads((HERE / "words.toml").read_text()).items():
        made += _of_words(language, listed.split())
    for language, entry in entries():
        made += [(language, entry, 1), (language, without_marks(entry), 1)]
    made += [(UNKNOWN, text, 1) for text in _nonsense()]
    return _levelled(made)


def _parts(language: str, text: str) -> Iterator[Sample]:
    words = text.split()
    yield language, text, 2
    yield language, " ".join(words[:3]), 1
    if len(words) > 4:
        yield language, " ".join(words[2:7]), 1
    if len(words) > 9:
        yield language, " ".join(words[-4:]), 1
    yield language, without_marks(text), 1


def _of_words(language: str, words: list[str]) -> Iterator[Sample]:
    """Each word alone, and triples of them that never stood together."""
    for number, word in enumerate(words):
        yield language, word, 3
        far = [words[(number * step + step) % len(words)] for step in (1, 7, 13)]
        yield language, " ".join(far), 4
        yield language, without_marks(" ".join(far)), 2


def _nonsense() -> Iterator[str]:
    """Keyboards struck at random, and scripts that we do not read."""
    for number in range(3000):
        bytes_ = hashlib.sha512(f"nonsense {number}".encode()).digest()
        words = []
        for word in range(1 + number % 4):
            piece = bytes_[word * 12 : word * 12 + 3 + bytes_[word] % 8]
            if number % 3:
                words.append("".join(chr(97 + byte % 26) for byte in piece))
            else:
                first, last = _SCRIPTS[number // 3 % len(_SCRIPTS)]
                span = last - first + 1
                words.append(
                    "".join(
                        chr(first + (byte * 257 + at) % span)
                        for at, byte in enumerate(piece)
                    )
                )
        yield " ".join(words)


def _levelled(made: list[Sample]) -> list[Sample]:
    """Weigh the languages alike, and feed them in the order of a hash."""
    count: dict[str, int] = {}
    for language, _, weight in made:
        count[language] = count.get(language, 0) + weight
    even = [
        (language, text, weight * max(1, min(8, round(ENOUGH * 3 / count[language]))))
        for language, text, weight in made
    ]
    return sorted(even, key=lambda one: hashlib.sha256(repr(one).encode()).digest())


def main() -> None:
    """Write languages.npy and languages.json beside the reader."""
    folder = Path(sys.argv[1])
    learnt = samples(folder)
    labels = sorted({language for language, _, _ in learnt})
    number = {label: place for place, label in enumerate(labels)}
    vocabulary = Vocabulary(BITS)
    weights = fit(
        vocabulary.samples(
            [
                (lowered(text), number[language], weight)
                for language, text, weight in learnt
            ]
        ),
        len(labels),
        bits=BITS,
        epochs=EPOCHS,
        rate=0.3,
    )
    whole, unit = quantised(weights)
    np.save(OUT / "languages.npy", whole)
    digest = hashlib.sha256((OUT / "languages.npy").read_bytes()).hexdigest()
    card = {
        "labels": labels,
        "unit": unit / ONE,
        "samples": len(learnt),
        "sha256": digest,
    }
    (OUT / "languages.json").write_text(json.dumps(card, indent=1) + "\n")
    table.cache_clear()
    print(f"{len(labels)} labels, {whole.nbytes} bytes, sha256 {digest}")


if __name__ == "__main__":
    main()
