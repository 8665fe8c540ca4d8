"""Phrases: what customers say, one clause a line, by language, aspect and side.

The file of a language is named after it; ``everyday`` holds a second round.

Read by the trainings of the tables; nothing of it ships as it stands.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from training.corpus import spelt_out

HERE = Path(__file__).parent


class Phrase(NamedTuple):
    """One clause: its language, what it is about, and whether it praises.

    A bare word that people use when they talk of an aspect does neither: None.
    """

    lang: str
    aspect: str
    is_good: bool | None
    text: str


def phrases() -> Iterator[Phrase]:
    """Return every phrase, in the order of the files, each choice spelt out."""
    for path in sorted(HERE.glob("**/*.toml")):
        for aspect, sides in tomllib.loads(path.read_text("utf-8")).items():
            for side, lines in sides.items():
                if side == "words":
                    for word in lines.split():
                        yield Phrase(path.stem, aspect, None, word)
                    continue
                for line in lines.strip().splitlines():
                    for text in spelt_out(line.strip()):
                        yield Phrase(path.stem, aspect, side == "good", text)
