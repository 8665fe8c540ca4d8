"""Answering a question or an idea."""

from __future__ import annotations

from collections.abc import Iterator

from .pen import Pen, Step
from .topics import Topic

VAGUE = ("general", "access", "delivery.time")
"""Dogs and prams, prices and hours of delivery: the name of the aspect would miss."""


def answer(pen: Pen) -> Iterator[Step]:
    """Answer from a known fact; without one, undertake to find out."""
    topic = _topic(pen)
    for fact in [f for f in pen.scene.facts if f.words][:1]:
        text = pen.line("question-fact", fact=fact.words or "")
        gloss = pen.gloss("question-fact")
        yield pen.step("explanation", text, 9, fact.rests_on, gloss)
        return
    if topic is None:
        text, gloss = pen.line("question-plain"), pen.gloss("find-out")
    else:
        text = pen.line("question-ask", about=pen.about(topic))
        gloss = pen.gloss("question", about=pen.gloss_topic(topic))
    yield pen.step("action", text, 9, "review", gloss)


def take_idea(pen: Pen) -> Iterator[Step]:
    """Take the idea along, without promising that it will be done."""
    topic = _topic(pen)
    if topic is None:
        text, gloss = pen.line("suggestion-plain"), pen.gloss("suggestion-plain")
    else:
        text = pen.line("suggestion-take", about=pen.about(topic))
        gloss = pen.gloss("suggestion", about=pen.gloss_topic(topic))
    yield pen.step("action", text, 9, "review", gloss)


def _topic(pen: Pen) -> Topic | None:
    topics = [Topic(mention.aspect) for mention in pen.scene.reading.aspects]
    named = [t for t in topics if t.is_speakable and t.aspect not in VAGUE]
    return named[0] if named else None
