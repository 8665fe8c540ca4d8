"""What guests write: sentences of one mood put together, and no text twice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from random import Random
from typing import Any

from amends.journeys.demonstrating.shelf import table

TRIES = 60
APART = "delivery"
"""Who had a pizza brought home does not praise the room in the same breath."""


@dataclass(frozen=True, slots=True)
class Words:
    """What was written, what it is about first, and the answer made for it."""

    text: str
    about: str = "any"
    reply: str = ""


class Pen:
    """Writes in one language and remembers what it wrote."""

    def __init__(self, chance: Random, lang: str) -> None:
        self._chance = chance
        self._moods: dict[str, Any] = table(lang)["moods"]
        self._written: set[str] = set()

    def write(self, mood: str, place: str) -> Words | None:
        """Return new words of this mood; None when the language has no more."""
        pool = self._moods[mood]
        for _attempt in range(TRIES):
            words = self._compose(pool, place)
            if words.text not in self._written:
                self._written.add(words.text)
                return replace(words, text=self._by_hand(words.text))
        return None

    def _compose(self, pool: dict[str, Any], place: str) -> Words:
        wholes = [*pool.get("whole", ()), *pool.get(f"whole_{place}", ())]
        topics = {**pool.get("topics", {}), **pool.get(place, {})}
        share = pool.get("whole_share", 1.0)
        if not topics or self._chance.random() < share:
            return _whole(self._chance.choice(wholes))
        return self._sentences(pool, topics)

    def _sentences(self, pool: dict[str, Any], topics: dict[str, list[str]]) -> Words:
        chance = self._chance
        count = min(len(topics), chance.randint(1, pool["most"]))
        names = chance.sample(sorted(topics), count)
        lead = pool.get("lead", ()) if chance.random() < 0.35 else ()
        if APART in names:
            names, lead = [APART, "pizza"][:count], ()
        parts = [chance.choice(topics[name]) for name in names]
        if lead:
            parts.insert(0, chance.choice(lead))
        if pool.get("tail") and chance.random() < 0.45:
            parts.append(chance.choice(pool["tail"]))
        return Words(" ".join(parts), names[0])

    def _by_hand(self, text: str) -> str:
        """Let some write as people do on a phone: small letters, no last full stop."""
        habit = self._chance.random()
        if habit < 0.05:
            return text.lower()
        if habit < 0.12:
            return text.removesuffix(".")
        return text + "!!" if habit < 0.15 and text.endswith("!") else text


def _whole(told: str | dict[str, str]) -> Words:
    return (
        Words(told)
        if isinstance(told, str)
        else Words(told["text"], "any", told["reply"])
    )
