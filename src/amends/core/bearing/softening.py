"""Words that hurt whoever has to read them, found and covered until one looks."""

from __future__ import annotations

import re
from functools import cache

from amends.core.languages.shelf import FULL, table

COVER = "•"


def harsh(text: str) -> bool:
    """Say whether there are insults or threats in it, in any language we know well.

    Guests insult in several languages at once, so all lists are tried.
    """
    return _expression().search(text) is not None


def softened(text: str) -> str:
    """Return the text with each such word covered behind its first letter."""
    return _expression().sub(lambda found: _covered(found[0]), text)


def _covered(words: str) -> str:
    return words[0] + "".join(COVER if sign.isalnum() else sign for sign in words[1:])


@cache
def _expression() -> re.Pattern[str]:
    """Compile every list; ``*`` at the end of a word stands for any ending."""
    phrases = [
        phrase
        for language in FULL
        for phrase in table(language, "abuse").get("phrases", [])
    ]
    longest_first = sorted(phrases, key=len, reverse=True)
    joined = "|".join(_pattern(phrase) for phrase in longest_first)
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def _pattern(phrase: str) -> str:
    words = (re.escape(word).replace(r"\*", r"\w*") for word in phrase.split())
    return r"\s+".join(words)
