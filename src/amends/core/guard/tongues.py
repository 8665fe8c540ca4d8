"""Which language a text is in, told from its commonest words and its script."""

from __future__ import annotations

import re
import tomllib
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

_WORD = re.compile(r"[^\W\d_]{1,20}")
ENOUGH = 1.6
"""So much evidence must there be before a language is named."""


@dataclass(frozen=True, slots=True)
class Tongues:
    """How much speaks for each language, and how much for it and no other."""

    scores: dict[str, float]
    alone: dict[str, float]

    @property
    def main(self) -> str | None:
        """The language of the text, or None where the words do not tell."""
        ranked = sorted(self.scores.items(), key=lambda item: -item[1])
        if not ranked or ranked[0][1] < ENOUGH:
            return None
        runner_up = ranked[1][1] if len(ranked) > 1 else 0.0
        return ranked[0][0] if ranked[0][1] >= 1.25 * runner_up else None

    def may_be(self, language: str) -> bool:
        """Tell whether part of the text could be in this language."""
        best = max(self.scores.values(), default=0.0)
        share = self.scores.get(language, 0.0)
        alone = self.alone.get(language, 0.0)
        return best < ENOUGH or share >= 0.7 * best or alone >= max(0.2 * best, 1.0)

    def leans_to(self, language: str) -> bool:
        """Tell whether even a few words point to this language before all others."""
        ranked = sorted(self.scores.items(), key=lambda item: -item[1])[:2]
        if not ranked or ranked[0][0] != language or ranked[0][1] < 0.9:
            return False
        return len(ranked) == 1 or ranked[0][1] >= 1.5 * ranked[1][1]


@cache
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """Return, for each common word, its languages; a shared word weighs less."""
    source = files(__package__).joinpath("tongues.toml").read_text("utf-8")
    owners: dict[str, list[str]] = {}
    for language, words in tomllib.loads(source).items():
        for word in set(words.split()):
            owners.setdefault(word, []).append(language)
    return {
        word: tuple((language, 1.0 / len(ones) ** 1.3) for language in ones)
        for word, ones in owners.items()
    }


@cache
def common_words() -> frozenset[str]:
    """Return the small words of all languages, which say nothing of their own."""
    return frozenset(_weights())


def heard(folded: str) -> Tongues:
    """Weigh the first words of a folded text for each language."""
    weights = _weights()
    scores: defaultdict[str, float] = defaultdict(float)
    alone: defaultdict[str, float] = defaultdict(float)
    for word, times in Counter(_WORD.findall(folded[:6000])).items():
        # A word said ten times is not ten times the evidence.
        owners = weights.get(word, ())
        for language, weight in owners:
            scores[language] += weight * min(times, 3)
        if len(owners) == 1:
            alone[owners[0][0]] += 1.0
    return Tongues(dict(scores), dict(alone))
