"""The texts that reading is measured with: customers' speech, all different."""

from __future__ import annotations

import json
import random
from pathlib import Path

LINES = Path(__file__).parents[2] / "tests/core/reading/evaluation"
FIRST = ("et", "fi", "ro", "en")
PIECES = 3


def texts(count: int, seed: int = 1) -> list[str]:
    """Return reviews of about 240 characters in the four first languages.

    Each is made of three written evaluation lines of one language, so that words
    come as often as people use them.
    """
    chance = random.Random(seed)
    lines = {language: _lines(language) for language in FIRST}
    found: dict[str, None] = {}
    while len(found) < count:
        language = FIRST[len(found) % len(FIRST)]
        found[" ".join(chance.sample(lines[language], PIECES))] = None
    return list(found)


def _lines(language: str) -> list[str]:
    path = LINES / f"{language}.jsonl"
    return [
        json.loads(line)["text"]
        for line in path.read_text("utf-8").splitlines()
        if line.strip()
    ]
