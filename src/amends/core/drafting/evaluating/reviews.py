"""Varied reviews put together from short sentences; the same seed gives the same."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

from amends.core.languages import shelf
from amends.core.nouns import Business, Known, Remedy, Review, Setting, Signer

LANGUAGES = shelf.FULL
SECTORS = ("restaurant", "hotel", "delivery", "retail", "beauty", "app")
PLACES = {
    "google": True, "tripadvisor": True, "facebook": True, "trustpilot": True,
    "google_play": True, "email": False,
}  # fmt: skip
SHAPES = (
    *("complaint",) * 9, *("praise",) * 5, *("mixed",) * 3,
    "question", "suggestion", "bare", "thanks", "lukewarm", "held",
)  # fmt: skip
FAULTS = ("unknown", "unknown", "yes", "partly", "no")
HOUSE = Business(
    "Tuul", ("et", "fi", "ro", "en"), ("tere@tuul.example", "+372 600 0000")
)
ROLES = {"et": "juhataja", "fi": "päällikkö", "ro": "manager", "en": "manager"}
REMEDIES = (
    Remedy("voucher", Decimal(15), "EUR"),
    Remedy("refund", Decimal(30), "EUR"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """A review in the setting in which it is answered."""

    shape: str
    text: str
    setting: Setting


def reviews(lang: str, count: int, seed: int = 1) -> Iterator[Told]:
    """So many different reviews of one place in one language, in order."""
    drawn = random.Random(f"{lang} {seed}")  # noqa: S311 - a shuffle, no secret
    said: set[str] = set()
    while len(said) < count:
        told = _one(lang, drawn)
        # Bare stars are as alike as they come; texts differ.
        if told.text not in said or not told.text:
            said.add(told.text or f"bare {len(said)}")
            yield told


@cache
def pieces(lang: str) -> dict[str, Any]:
    """The sentences of one language."""
    path = files(__package__) / f"{lang}.toml"
    return tomllib.loads(path.read_text("utf-8"))


def _one(lang: str, drawn: random.Random) -> Told:
    said = pieces(lang)
    shape = drawn.choice(SHAPES)
    sector = drawn.choice(SECTORS)
    text, stars = _worded(shape, said, sector, drawn)
    channel = "google_play" if sector == "app" else drawn.choice(list(PLACES)[:-2])
    if sector != "app" and drawn.random() < 0.15:
        channel = "email"
    setting = Setting(
        channel=channel,
        public=PLACES[channel],
        sector=sector,
        business=HOUSE,
        review=Review(text, lang, stars, drawn.choice(said["names"])),
        known=Known(at_fault=drawn.choice(FAULTS)),
        remedies=REMEDIES,
        signer=Signer("Liis", ROLES[lang]),
    )
    return Told(shape, text, setting)


def _worded(
    shape: str, said: dict[str, Any], sector: str, drawn: random.Random
) -> tuple[str, float | None]:
    bad, good = said[sector]["bad"], said[sector]["good"]
    if shape == "complaint":
        told = drawn.sample(bad, drawn.choice((1, 1, 2, 2, 3)))
        if drawn.random() < 0.25:
            told[0] = f"{drawn.choice(said['times'])}: {_low(told[0])}"
        if drawn.random() < 0.3:
            told.append(drawn.choice(said["wishes"]))
        return " ".join(told), drawn.choice((1.0, 2.0))
    if shape == "praise":
        told = drawn.sample(good, drawn.choice((1, 2, 3)))
        if drawn.random() < 0.3:
            told.append(drawn.choice(said["praised"]))
        return " ".join(told), 5.0
    if shape == "mixed":
        first, second = drawn.choice(good), drawn.choice(bad)
        joined = f"{first.rstrip('.')}, {said['but']} {_low(second)}"
        return joined, 3.0
    if shape == "bare":
        return "", float(drawn.randint(1, 5))
    stars = {"thanks": 5.0, "lukewarm": 3.0, "held": 1.0, "suggestion": 4.0}.get(shape)
    groups = {"question": "questions", "suggestion": "suggestions"}
    return drawn.choice(said[groups.get(shape, shape)]), stars


def _low(sentence: str) -> str:
    """The sentence as it goes on after others; "I" stays upright."""
    first = sentence.split(maxsplit=1)[0]
    return sentence if first == "I" else sentence[:1].lower() + sentence[1:]
