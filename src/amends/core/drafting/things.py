"""What it was about: pizza rather than food, the app rather than the service."""

from __future__ import annotations

import re
from functools import cache

from amends.core.languages import shelf

from .phrases import Arguments, say, ways, words

FOODS = (
    "pizza", "burger", "soup", "salad", "steak", "fish", "pasta",
    "cake", "kebab", "sushi", "breakfast", "lunch",
)  # fmt: skip
DRINKS = ("coffee", "beer", "wine")
TOOLS = ("app", "site", "connection", "device")
TOOL_OF_SECTOR = {"app": "app", "telecom": "connection"}
"""What is meant in a sector where the guest names nothing."""

WORD = re.compile(r"[^\W\d_]+")


def thing_named(
    aspect: str, quote: str, text: str, language: str, sector: str | None = None
) -> str | None:
    """The thing an aspect is about: by its quote, else by the only one in the text."""
    plain, known = _kind_of(aspect, sector)
    if plain is None:
        return None
    spoken = language if language in shelf.FULL else "en"
    quoted = _named(quote[:500], known, spoken)
    if quoted:
        return quoted[0]
    told = _named(text[:3000], known, spoken)
    return told[0] if len(told) == 1 else plain


@cache
def forms(language: str, thing: str | None) -> Arguments:
    """Every case and the gender of a thing, as arguments for a phrase."""
    if thing is None:
        return ()
    phrase = f"thing-{thing}"
    cases = [way for way in ways(language, phrase) if way != "stems"]
    return tuple(
        (f"thing-{case}" if case else "thing", say(language, phrase, case))
        for case in cases
    )


def _kind_of(aspect: str, sector: str | None) -> tuple[str | None, tuple[str, ...]]:
    if aspect == "drinks":
        return "drink", DRINKS
    if aspect in ("usability", "performance"):
        return TOOL_OF_SECTOR.get(sector or "", "service"), TOOLS
    return ("food", FOODS) if aspect.startswith("food.") else (None, ())


def _named(said: str, known: tuple[str, ...], language: str) -> list[str]:
    spoken = WORD.findall(said.casefold())
    stems = {thing: words(language, f"thing-{thing}", "stems") for thing in known}
    return [
        thing
        for thing, begins in stems.items()
        if any(word.startswith(begins) for word in spoken)
    ]
