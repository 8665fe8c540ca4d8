"""What the people of Tuul answer: in the guest's language, and never twice the same."""

from __future__ import annotations

from random import Random
from typing import Any

from amends.journeys.demonstrating.pen import Words
from amends.journeys.demonstrating.shelf import table

TRIES = 40


class Penholder:
    """Writes answers and remembers them."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._written: set[str] = set()

    def answer(self, lang: str, mood: str, words: Words, author: str) -> str:
        """Return an answer without signature; ``{contact}`` stands for the address."""
        for _attempt in range(TRIES):
            text = self._compose(table("replies")[lang], mood, words, author)
            if text not in self._written:
                break
        self._written.add(text)
        return text

    def _compose(
        self, pool: dict[str, Any], mood: str, words: Words, author: str
    ) -> str:
        chance = self._chance
        told = pool[mood]
        name = first_name(author)
        hello = chance.choice(pool["hello" if name else "hello_all"])
        parts = [chance.choice(told["first"])]
        if words.reply:
            parts.append(words.reply)
        elif "about" in told:
            about = told["about"]
            parts.append(chance.choice(about.get(words.about, about["any"])))
        elif "middle" in told or "any" in told:
            parts.append(chance.choice(told.get("middle") or told["any"]))
        parts.append(chance.choice(told["last"]))
        return f"{hello.format(name=name)}\n\n{' '.join(parts)}"


def first_name(author: str) -> str:
    """Return the first name that somebody shows, empty where it is none."""
    first = author.split(maxsplit=1)[0] if author.split() else ""
    return first if first.istitle() and first.isalpha() else ""
