"""A thousand ways to hide what must not leave, made by a seeded generator."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator

LOOKALIKES = str.maketrans("aceopxyiAEOPCTHKM", "асеорхуіАЕОРСТНКМ")
HIDDEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
LEET = str.maketrans("aeiot", "43107")
WIDE = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


def _lookalikes(text: str, chance: random.Random) -> str:
    return "".join(
        letter.translate(LOOKALIKES) if chance.random() < 0.6 else letter
        for letter in text
    )


def _hidden(text: str, chance: random.Random) -> str:
    return "".join(
        letter + (chance.choice(HIDDEN) if chance.random() < 0.4 else "")
        for letter in text
    )


def _spaced(text: str, chance: random.Random) -> str:
    del chance
    return " ".join(text)


def _leet(text: str, chance: random.Random) -> str:
    del chance
    return text.translate(LEET)


def _wide(text: str, chance: random.Random) -> str:
    del chance
    return text.translate(WIDE)


def _capitals(text: str, chance: random.Random) -> str:
    return "".join(chance.choice([one.upper(), one.lower()]) for one in text)


WAYS: dict[str, Callable[[str, random.Random], str]] = {
    "lookalikes": _lookalikes,
    "hidden letters": _hidden,
    "spaced out": _spaced,
    "figures for letters": _leet,
    "wide letters": _wide,
    "mixed capitals": _capitals,
}
"""Each changes how a word is written and not how it reads."""


def mutated(words: dict[str, str], count: int, seed: int) -> Iterator[tuple[str, ...]]:
    """Yield (way, finding, mutated words)."""
    chance = random.Random(seed)
    for number in range(count):
        way = list(WAYS)[number % len(WAYS)]
        said = chance.choice(sorted(words))
        yield way, words[said], WAYS[way](said, chance)
