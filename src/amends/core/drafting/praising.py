"""Answering what went right: name it, and let the praised colleague know."""

from __future__ import annotations

from collections.abc import Iterator

from .naming import colleague
from .pen import Pen, Step
from .topics import Topic

GENERAL = (Topic("general"),)
PERSON = ("service.attitude", "service.skill", "service.attention")


def name_it(pen: Pen, phrase: str = "praise-that", weight: int = 9) -> Iterator[Step]:
    """Say precisely what the guest liked."""
    topics = pen.scene.good[:3] or GENERAL
    what = pen.joined(pen.clauses(topics, good=True))
    gloss = pen.gloss("praise", what=pen.glossed(topics, good=True))
    yield pen.step("restate", pen.line(phrase, what=what), weight, "review", gloss)


def also(pen: Pen) -> Iterator[Step]:
    """After a complaint: what was good all the same."""
    if pen.scene.good:
        yield from name_it(pen, "praise-also", 3)


def pass_on(pen: Pen) -> Iterator[Step]:
    """Praise reaches the person it names; with nobody named, the team."""
    named = pen.scene.reading.praised_people
    people = [colleague(name, pen.scene.language) for name in named[:3]]
    warm = pen.scene.voice.warmth > 1
    sure = list(dict.fromkeys(name for name in people if name))
    if sure and len(sure) == len(people):
        phrase = "praise-person" if len(sure) == 1 else "praise-people"
        text = pen.line(phrase, person=pen.joined(sure))
        gloss = pen.gloss("person", who=", ".join(sure))
        yield pen.step("thanks", text, 7, "review", gloss)
    elif people:
        gloss = pen.gloss("unnamed")
        yield pen.step("thanks", pen.line("praise-unnamed"), 7, "review", gloss)
    elif any(topic.aspect in PERSON for topic in pen.scene.good) or warm:
        weight = 4 if warm else 2
        gloss = pen.gloss("pass-on")
        yield pen.step("thanks", pen.line("praise-pass-on"), weight, "review", gloss)


def wish_well(pen: Pen) -> Iterator[Step]:
    """One kind word at the end, nothing for sale."""
    if pen.scene.voice.closing:
        return
    weight = 2 if pen.scene.voice.warmth == 0 else 3
    yield pen.step(
        "closing", pen.line("praise-close"), weight, "voice", pen.gloss("wish")
    )
