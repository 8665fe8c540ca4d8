"""Sentences of replies under the finding that each should earn, spelt out."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from itertools import product
from pathlib import Path

from amends.core.guard.hearing import FINDINGS, spoken
from training.corpus import order
from training.guard import met
from training.guard.calm import demonstrated, drafted, sayings, told

HERE = Path(__file__).parent
GOOD = len(FINDINGS)
_PLACES = {finding: place for place, finding in enumerate((*FINDINGS, "good"))}
_CHOICE = re.compile(r"\(([^()]*)\)")
_OF_A_LINE = 14
"""So many of the sentences that a line stands for are taken."""
_JOINED = 3
"""One of so many stands behind a good clause as well, in one sentence."""
Sample = tuple[str, str, int, int]
"""Language, folded words, class and how often it counts."""


def samples() -> list[Sample]:
    """Return every sentence of every language, in the order of a hash."""
    made = [one for path in sorted(HERE.glob("*.toml")) for one in _of(path)]
    made += [
        (language, " ".join(spoken(text)), _PLACES[earned], 3 + (earned != "good"))
        for language, text, earned in met.sentences()
    ]
    made += [
        (language, " ".join(spoken(text)), GOOD, 1) for language, text in drafted()
    ]
    made += [
        (language, " ".join(spoken(text)), GOOD, 6)
        for language, text in (*sayings(), *told(), *demonstrated())
    ]
    return sorted(set(made), key=lambda one: order(repr(one)))


def _of(path: Path) -> Iterator[Sample]:
    told = tomllib.loads(path.read_text("utf-8"))
    good = [one for line in _lines(told.get("good", "")) for one in spelt_out(line)]
    good.sort(key=order)
    for finding, lines in told.items():
        for line in _lines(lines):
            for text in spelt_out(line):
                yield from _alone_and_joined(
                    path.stem[:2], text, _PLACES[finding], good
                )


def _alone_and_joined(
    language: str, text: str, place: int, good: list[str]
) -> Iterator[Sample]:
    yield language, " ".join(spoken(text)), place, 2 + (place == GOOD)
    picks = order(text)
    if picks[0] % _JOINED == 0:
        before = good[int.from_bytes(picks[1:4]) % len(good)]
        yield language, " ".join(spoken(f"{before}, {text}")), place, 2


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def spelt_out(line: str) -> list[str]:
    """Return the sentences that a line stands for, the same few every time."""
    pieces = [
        piece.split("|") if place % 2 else [piece]
        for place, piece in enumerate(_CHOICE.split(line))
    ]
    every = ["".join(choice) for choice in product(*pieces)]
    return sorted(every, key=order)[:_OF_A_LINE]
