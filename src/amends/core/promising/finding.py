"""Sentences of ours that promise something."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from amends.core.promising.deadline import day_named
from amends.core.promising.vocabulary import Vocabulary, folded, vocabulary

USUAL = {
    "call": 1,
    "write": 2,
    "find_out": 3,
    "send": 5,
    "pay": 7,
    "replace": 3,
    "repair": 7,
}
"""Days that a deed may take where the sentence names none."""
LONGEST = 300
MOST = 5
"""Promises of one reply; whoever promises more does not mean it."""
LARGEST = 20_000
END = re.compile(r"[.!?…]+(?=\s|$)|\n+")


@dataclass(frozen=True, slots=True)
class Found:
    """One sentence with its deed; ``dated`` says that the day stands in it."""

    text: str
    deed: str
    due_on: date
    dated: bool


def promises_in(text: str, language: str, on: date) -> tuple[Found, ...]:
    """Return what the words promise, in their order; ``on`` is the day they left.

    Questions, refusals, wishes and what the customer is asked to do are none.
    """
    words = vocabulary(language)
    if words is None:
        return ()
    found = (
        _promise(sentence, words, on)
        for sentence in sentences(text[:LARGEST])
        if not sentence.endswith("?")
    )
    return tuple(one for one in found if one is not None)[:MOST]


def sentences(text: str) -> Iterator[str]:
    """Yield the sentences; the point of ``5. detsembril`` ends none."""
    start = 0
    for end in END.finditer(text):
        if _goes_on(text, end):
            continue
        sentence = text[start : end.end()].strip()
        start = end.end()
        if sentence:
            yield sentence
    if text[start:].strip():
        yield text[start:].strip()


def _goes_on(text: str, end: re.Match[str]) -> bool:
    after = text[end.end() : end.end() + 2].lstrip()
    ordinal = end[0] == "." and text[: end.start()][-1:].isdecimal()
    return ordinal and after[:1].islower()


def _promise(sentence: str, words: Vocabulary, on: date) -> Found | None:
    said = folded(sentence)
    if words.negated.search(said):
        return None
    deed = _deed(said, words)
    if not deed:
        return None
    day = day_named(said, words, on)
    spoken_to = words.actor.search(said) or words.you.search(said)
    if day is None and not spoken_to:
        # "Kontrollime iga pitsat" tells of a habit, not of a deed for somebody.
        return None
    due = day or on + timedelta(days=USUAL[deed])
    return Found(_short(sentence), deed, due, day is not None)


def _deed(said: str, words: Vocabulary) -> str:
    places = [
        (match.end(), deed)
        for deed, pattern in words.deeds
        for match in [pattern.search(said)]
        if match
    ]
    return min(places)[1] if places else ""


def _short(sentence: str) -> str:
    plain = " ".join(sentence.split())
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1] + "…"
