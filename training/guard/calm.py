"""The sentences of our own drafts: no reply is stopped for one of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files

from amends.core.drafting.evaluating.reviews import reviews
from amends.core.drafting.phrases import say, ways
from amends.core.drafting.proposal import propose
from amends.core.drafting.things import forms
from amends.core.guard.hearing import spoken
from amends.core.guard.passage import Passage
from amends.core.languages import shelf
from amends.core.languages.shelf import FULL
from amends.core.nouns import Feedback, Finding
from amends.core.reading import read

_DEMO = files("amends.journeys.demonstrating") / "texts" / "house.toml"
_DRAFTS = 200
_SEED = 11
_SPOKEN = ("complaints.ftl", "praise.ftl", "moves.ftl", "acknowledging.ftl")
_PHRASE = re.compile(r"^([a-z][\w-]*) =", re.MULTILINE)
_SAID = {
    "name": "Mart",
    "who": "Liis",
    "person": "Kadri",
    "mail": "a@b.example",
    "phone": "+372 600",
    "amount": "10 €",
    "day": "sat",
    "part": "evening",
    **dict.fromkeys(("what", "wrong", "about", "event", "fact", "sum", "note"), ""),
    "text": "",
    "lang": "de",
}


def drafted() -> Iterator[tuple[str, str]]:
    """Return (language, sentence) of drafts for made-up reviews."""
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
        yield from ((language, one) for one in sorted(said) if spoken(one))


def sayings() -> Iterator[tuple[str, str]]:
    """Return (language, sentence) of every way to say each move of a draft."""
    for language in FULL:
        for name in _SPOKEN:
            for phrase in _PHRASE.findall(shelf.text(language, name)):
                thing = forms(language, "coffee" if "drinks" in phrase else "pizza")
                for address in ("formal", "informal"):
                    given = (("address", address), *thing, *sorted(_SAID.items()))
                    for way in ways(language, phrase):
                        said = say(language, phrase, way, given)
                        if spoken(said):
                            yield language, said


def told() -> Iterator[tuple[str, str]]:
    """Return (language, words) of what our letters say of patterns."""
    for language in FULL:
        stories = shelf.table(language, "stories")
        for side in ("neg", "pos"):
            yield from ((language, str(words)) for words in stories[side].values())


def demonstrated() -> Iterator[tuple[str, str]]:
    """Return (language, sentence) of what the house of the demo writes to guests."""
    written = tomllib.loads(_DEMO.read_text("utf-8"))
    for group in ("paper", "decided", "promised"):
        for texts in written[group].values():
            for language in FULL:
                said = texts[language].format(name="Mart")
                yield from ((language, one) for one in _sentences(said) if spoken(one))


def _sentences(text: str) -> Iterator[str]:
    for start, end in Passage(text).sentences:
        yield text[start:end].strip()


def _nothing(_text: str) -> tuple[Finding, ...]:
    """The guard is what is being taught, so it has no say."""
    return ()
