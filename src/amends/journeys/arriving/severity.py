"""How much hangs on an answer."""

from __future__ import annotations

from amends.core.nouns import Reading

# "Never again" is said in most complaints; it is a reason to answer, not an alarm.
CALM = frozenset({"churn"})


def severity(reading: Reading, stars: float | None) -> int:
    """Return 3 urgent, 2 complaint, 1 wants an answer, 0 praise or chatter.

    Few stars are a complaint even where the words are none or were not understood.
    """
    return max(_by_words(reading), _by_stars(stars))


def _by_stars(stars: float | None) -> int:
    if stars is None or stars > 3:
        return 0
    return 2 if stars <= 2 else 1


def _by_words(reading: Reading) -> int:
    if any(cue.id not in CALM for cue in reading.urgent):
        return 3
    if reading.kind == "complaint" or reading.polarity == "neg":
        return 2
    if reading.kind in {"mixed", "question", "suggestion"} or reading.wants:
        return 1
    return 0
