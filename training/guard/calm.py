"""What no reply should be stopped for: our own drafts, customers' speech, films."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from amends.core.drafting.evaluating.reviews import reviews
from amends.core.drafting.proposal import propose
from amends.core.guard.passage import Passage
from amends.core.languages.shelf import FULL
from amends.core.nouns import Feedback, Finding
from amends.core.reading import read
from training.corpus import held_back, texts
from training.phrases import phrases

_DRAFTS = 150
_SEED = 11
_FILMS_OF_A_LANGUAGE = 3000
_LONGEST_FILM = 90
Calm = tuple[str, str, int]
"""Language, a sentence and how often it counts."""


def drafted() -> Iterator[Calm]:
    """Return the sentences of drafts for made-up reviews."""
    for language in FULL:
        published: tuple[str, ...] = ()
        said: set[str] = set()
        for told in reviews(language, _DRAFTS, _SEED):
            there = replace(told.setting, earlier_replies=published)
            review = there.review
            reading = read(Feedback(text=told.text, lang=language, stars=review.stars))
            text = propose(reading, there, check=_nothing).drafts[0].text
            published += (text,)
            said |= set(_sentences(text))
        yield from ((language, one, 1) for one in sorted(said))


def retold() -> Iterator[Calm]:
    """Return what customers say: a reply may say it again."""
    for one in phrases():
        yield one.lang, one.text, 1


def filmed(folder: Path) -> Iterator[Calm]:
    """Return film subtitles without a strong feeling: every word of a language."""
    count: dict[str, int] = {}
    for one in texts(folder):
        calm = one.source.startswith("xed_") and one.polarity != "neg"
        if calm and one.lang in FULL and len(one.text) <= _LONGEST_FILM:
            count[one.lang] = count.get(one.lang, 0) + 1
            if count[one.lang] <= _FILMS_OF_A_LANGUAGE and not held_back(one.text):
                yield one.lang, one.text, 1


def _sentences(text: str) -> Iterator[str]:
    for start, end in Passage(text).sentences:
        yield text[start:end].strip()


def _nothing(_text: str) -> tuple[Finding, ...]:
    return ()


