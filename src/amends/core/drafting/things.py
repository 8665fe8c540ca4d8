"""What the guest had: pizza rather than food, coffee rather than drink."""

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

WORD = re.compile(r"[^\W\d_]+")


def thing_named(aspect: str, quote: str, language: str) -> str | None:
    """Which thing the words name, where the aspect is about food or drink."""
    if not (aspect == "drinks" or aspect.startswith("food.")):
        return None
    drinks = aspect == "drinks"
    spoken = language if language in shelf.FULL else "en"
    said = WORD.findall(quote[:500].casefold())
    for thing in DRINKS if drinks else FOODS:
        stems = words(spoken, f"thing-{thing}", "stems")
        if any(word.startswith(stems) for word in said):
            return thing
    return "drink" if drinks else "food"


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
