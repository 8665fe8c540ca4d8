"""What somebody answers to a text message: to stop, yes or no, a number, or words."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

LONGEST = 60
"""Whatever is longer is meant for a person."""
BREAK = re.compile(r"[,;:!?\n]+|\s[-–—]\s")
SOLVED = ("yes", "partly", "no")
NUMBER = re.compile(r"(10|[0-9])(?:\s?/\s?(?:5|7|10))?")


@dataclass(frozen=True, slots=True)
class Texted:
    """What a text says; ``rest`` is what a person has to read, empty for nothing."""

    stop: bool = False
    solved: str = ""
    number: int | None = None
    rest: str = ""


def texted(message: str) -> Texted:
    """Understand what is plain, and leave everything else to a person.

    A number or a word counts alone, or parted from the words that follow: "2 pizzas
    were missing" is no grade.
    """
    short = len(message) <= LONGEST
    if short and _plain(message) in _words()["stop"]:
        return Texted(stop=True)
    plain = _graded(_plain(message)) if short else None
    if plain is not None:
        return plain
    first, *later = BREAK.split(message.strip(), maxsplit=1)
    found = _graded(_plain(first)) if later else None
    # "Yes, but it was cold again": whoever goes on has not simply said yes.
    if found is None or found.solved == "yes":
        return Texted(rest=message.strip())
    return Texted(solved=found.solved, number=found.number, rest=message.strip())


def _graded(plain: str) -> Texted | None:
    """Read "yes", "5", "no 2" or "yes thanks"; None for anything else."""
    number = NUMBER.search(plain)
    if number:
        plain = f"{plain[: number.start()]} {plain[number.end() :]}"
    left = " ".join(plain.split())
    for polite in sorted(_words()["thanks"], key=len, reverse=True):
        left = re.sub(rf"(?<!\w){polite}(?!\w)", "", left)
    left = " ".join(left.split())
    solved = next((name for name in SOLVED if left in _words()[name]), "")
    if (left and not solved) or not (solved or number):
        return None
    return Texted(solved=solved, number=int(number[1]) if number else None)


def _plain(message: str) -> str:
    """Return the words without capitals, accents and punctuation."""
    apart = unicodedata.normalize("NFKD", message.casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    kept = (sign if sign.isalnum() or sign in "/-" else " " for sign in bare)
    return " ".join("".join(kept).split()).strip("-/ ")


@cache
def _words() -> dict[str, frozenset[str]]:
    told = files("amends.core.asking").joinpath("text_words.toml").read_bytes()
    rows = tomllib.loads(told.decode()).items()
    return {name: frozenset(map(_plain, words)) for name, words in rows}
