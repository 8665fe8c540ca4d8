"""Answering what went wrong: restate, own, explain, undertake."""

from __future__ import annotations

from collections.abc import Iterator

from .limits import is_tight
from .pen import Pen, Step
from .phrases import words
from .topics import Topic

GENERAL = (Topic("general"),)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
MOST = 3
"""More than three grievances in one sentence is a charge sheet, not a reply."""


def restate(pen: Pen, phrase: str = "restate-that") -> Iterator[Step]:
    """Say in own words what happened, the worst first."""
    tight = is_tight(pen.scene.setting.channel)
    topics = pen.scene.bad[: 2 if tight else MOST] or GENERAL
    what = pen.joined(pen.clauses(topics, good=False))
    gloss = pen.gloss("restate", what=pen.glossed(topics, good=False))
    yield pen.step("restate", pen.line(phrase, what=what), 9, "review", gloss)


def care(pen: Pen) -> Iterator[Step]:
    """Show why it matters; not where we were not wrong."""
    if pen.scene.at_fault == "no":
        return
    topics = pen.scene.bad or GENERAL
    gloss = pen.gloss("care")
    weight = 4 if pen.scene.voice.warmth else 2
    yield pen.step("restate", pen.care(topics[0]), weight, "review", gloss)
    for topic in topics[1:2]:
        yield pen.step("restate", pen.care(topic), 2, "review", gloss)


def event(pen: Pen) -> Iterator[Step]:
    """Name the evening that was spoilt, where the review itself names the day."""
    when = pen.scene.reading.when
    if when is None or when.weekday is None or pen.scene.at_fault == "no":
        return
    days = words(pen.scene.language, "event-stems")
    said = pen.scene.setting.review.text[:5000].casefold()
    if not 1 <= when.weekday <= len(days) or days[when.weekday - 1] not in said:
        return
    day, part = DAYS[when.weekday - 1], when.daypart or "day"
    named = pen.say("event-day", day=day, part=part)
    yield pen.step(
        "restate", pen.line("event", event=named), 3, "review", pen.gloss("event")
    )


def own(pen: Pen) -> Iterator[Step]:
    """Take responsibility exactly as far as the facts go."""
    fault = pen.scene.at_fault
    if fault == "unknown" and "apologise" in pen.scene.note.orders:
        fault, ground = "yes", "review note"
    else:
        facts = " ".join(fact.rests_on for fact in pen.scene.facts)
        ground = f"review {facts}" if fault != "unknown" else "review"
    topics = pen.scene.bad[:2] or GENERAL
    wrong = pen.joined([pen.noun(topic) for topic in topics], "join-for")
    asked = fault == "unknown" and pen.scene.wants("apology")
    text = pen.line("own-asked" if asked else f"own-{fault}", wrong=wrong)
    yield pen.step("responsibility", text, 7, ground, pen.gloss(f"own-{fault}"))


def explain(pen: Pen) -> Iterator[Step]:
    """Give the reason where one is known, never to somebody who was hurt."""
    if pen.scene.is_interactional:
        return
    told = [(cause, "note") for cause in pen.scene.note.causes]
    told += [(f.cause, f.rests_on) for f in pen.scene.facts if f.cause]
    for cause, ground in told[:1]:
        text = f"{pen.line(f'cause-{cause}')} {pen.line('cause-reason')}"
        yield pen.step("explanation", text, 6, ground, pen.gloss("explanation"))
    plain_facts = [f for f in pen.scene.facts if f.words]
    for fact in plain_facts[: 0 if told else 1]:
        text = pen.line("fact-frame", fact=fact.words or "")
        yield pen.step("explanation", text, 5, fact.rests_on, pen.gloss("fact"))


def act(pen: Pen) -> Iterator[Step]:
    """Undertake what the signer can hold, and what the note says."""
    orders = pen.scene.note.orders
    for order in ("will_fix", "will_talk"):
        if order in orders:
            text = pen.line(order.replace("_", "-"))
            yield pen.step("action", text, 7, "note", pen.gloss("will"))
    fault = pen.scene.at_fault
    has_reason = bool(pen.scene.facts or pen.scene.note.causes)
    if fault == "unknown" and not has_reason:
        gloss = pen.gloss("find-out")
        yield pen.step("action", pen.line("find-out"), 2, "review", gloss)
    if fault == "no" and not has_reason:
        gloss = pen.gloss("talk-over")
        yield pen.step("action", pen.line("talk-over"), 4, "review", gloss)
    if fault != "no":
        topics = pen.scene.bad or GENERAL
        weight = 3 if "will_fix" in orders else 6
        will = pen.will(topics[0])
        yield pen.step("action", will, weight, "review", pen.gloss("will"))


def warm(pen: Pen) -> Iterator[Step]:
    """A word from person to person, for a warm voice."""
    if pen.scene.voice.warmth > 1 and pen.scene.at_fault != "no":
        yield pen.step("action", pen.line("warmth"), 3, "voice", pen.gloss("warmth"))


def answer_wish(pen: Pen) -> Iterator[Step]:
    """Answer what the guest asks for, one wish, without promising it."""
    scene = pen.scene
    money = scene.wants("refund", "compensation", "replacement")
    if scene.reading.writer == "leverage":
        yield pen.step("action", pen.line("merits"), 6, "review", pen.gloss("merits"))
    elif money and scene.setting.public:
        gloss = pen.gloss("want-private")
        yield pen.step("action", pen.line("want-private"), 5, "review", gloss)
    else:
        for wish in ("contact", "explanation", "repair", "change"):
            if scene.wants(wish):
                gloss = pen.gloss(f"want-{wish}")
                text = pen.line(f"want-{wish}")
                yield pen.step("action", text, 5, "review", gloss)
                return


def own_words(pen: Pen) -> Iterator[Step]:
    """What is left of the note, cleanly, where it is in the reply's language."""
    note = pen.scene.note
    if note.rest and note.lang == pen.scene.language:
        yield pen.step("explanation", note.rest, 7, "note", pen.gloss("note"))
