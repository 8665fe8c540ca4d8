"""Which moves make a reply to this kind of message, in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from . import acknowledging, asking, complaining, praising
from .ending import closing, signature
from .opening import greeting, thanks
from .pen import Pen, Step
from .reaching import way
from .remedying import offer
from .scene import Scene

Plan = Callable[[Pen], Iterator[Step]]


def plan_for(scene: Scene) -> Plan:
    """The plan for a scene in which a reply of substance may be drafted."""
    if scene.is_discreet:
        return acknowledging.thank_discreetly
    if not any(letter.isalnum() for letter in scene.setting.review.text):
        return _other if scene.setting.review.stars is None else _bare_stars
    if scene.reading.writer == "wrong_business":
        return _wrong_business
    return PLANS.get(_kind(scene), _other)


def _kind(scene: Scene) -> str:
    """The kind, set right where stars or aspects plainly say otherwise."""
    kind, stars = scene.reading.kind, scene.setting.review.stars
    if scene.asks_only and any(cue.id == "allergy" for cue in scene.reading.urgent):
        return "question"
    if kind == "other" and stars is not None:
        return "praise" if stars >= 4 else "mixed" if stars > 2 else "complaint"
    return _by_stars(kind, scene) if kind in ("praise", "complaint") else kind


def _by_stars(kind: str, scene: Scene) -> str:
    """Praise or complaint, as the stars and what is named bear it out."""
    stars = scene.setting.review.stars
    if kind == "praise":
        if stars is not None and stars <= 2:
            # The stars may be a slip of the finger, or say what the words do not.
            return "mixed" if scene.good and not scene.bad else "complaint"
        return "mixed" if scene.bad or stars == 3 else "praise"
    if stars is not None and stars >= 4:
        return "suggestion" if scene.wants("change") else "mixed"
    return "mixed" if scene.good and not scene.bad else "complaint"


def _complaint(pen: Pen) -> Iterator[Step]:
    yield from greeting(pen, weight=5)
    yield from thanks(pen, "complaint", 3 if pen.scene.voice.warmth == 0 else 5)
    yield from complaining.restate(pen)
    yield from complaining.care(pen)
    yield from complaining.event(pen)
    yield from _mend(pen)
    yield from praising.also(pen)
    yield from _end(pen)


def _mixed(pen: Pen) -> Iterator[Step]:
    yield from greeting(pen, weight=5)
    if _is_lukewarm(pen.scene):
        yield from _lukewarm(pen)
        return
    if pen.scene.bad:
        yield from thanks(pen, "mixed", 8)
    else:
        line = pen.line("ack-other")
        yield pen.step("thanks", line, 8, "review", pen.gloss("thanks"))
    if pen.scene.good:
        yield from praising.name_it(pen, "praise-short", 7)
    if pen.scene.bad:
        phrase = "restate-mixed" if pen.scene.good else "restate-that"
        yield from complaining.restate(pen, phrase)
        yield from _mend(pen)
    else:
        yield pen.step("action", pen.line("mixed-ask"), 8, "review", pen.gloss("ask"))
    yield from praising.pass_on(pen)
    yield from _end(pen)


def _is_lukewarm(scene: Scene) -> bool:
    """Whether nothing is named that was good or bad."""
    named = [topic for topic in scene.good if topic.aspect != "general"]
    return not named and not scene.bad


def _lukewarm(pen: Pen) -> Iterator[Step]:
    for move, phrase, weight, gloss in (
        ("thanks", "ack-other", 6, "thanks"),
        ("restate", "restate-lukewarm", 9, "lukewarm"),
        ("action", "mixed-ask", 8, "ask"),
    ):
        yield pen.step(move, pen.line(phrase), weight, "review", pen.gloss(gloss))
    yield from praising.pass_on(pen)
    yield from _end(pen)


def _mend(pen: Pen) -> Iterator[Step]:
    yield from complaining.own(pen)
    yield from complaining.explain(pen)
    yield from complaining.own_words(pen)
    yield from complaining.act(pen)
    yield from complaining.answer_wish(pen)
    yield from offer(pen)
    yield from complaining.warm(pen)


def _end(pen: Pen) -> Iterator[Step]:
    yield from way(pen)
    yield from closing(pen)
    yield from signature(pen)


def _praise(pen: Pen) -> Iterator[Step]:
    yield from greeting(pen)
    yield from thanks(pen, "praise", 7)
    yield from praising.name_it(pen)
    yield from praising.pass_on(pen)
    yield from complaining.own_words(pen)
    yield from praising.wish_well(pen)
    yield from _sign_off(pen)


def _thanks(pen: Pen) -> Iterator[Step]:
    yield from greeting(pen)
    yield pen.step("thanks", pen.line("thanks-back"), 9, "review", pen.gloss("thanks"))
    yield from praising.pass_on(pen)
    yield from complaining.own_words(pen)
    yield from _sign_off(pen)


def _question(pen: Pen) -> Iterator[Step]:
    yield from greeting(pen)
    yield from thanks(pen, "question", 5)
    yield from asking.answer(pen)
    yield from complaining.own_words(pen)
    yield from _end(pen)


def _suggestion(pen: Pen) -> Iterator[Step]:
    yield from greeting(pen)
    yield from thanks(pen, "suggestion", 8)
    if pen.scene.good:
        yield from praising.name_it(pen, "praise-short", 5)
    yield from asking.take_idea(pen)
    yield from complaining.own_words(pen)
    yield from closing(pen)
    yield from signature(pen)


def _other(pen: Pen) -> Iterator[Step]:
    yield from greeting(pen)
    for phrase in ("ack-other", "ack-other-ask"):
        gloss = pen.gloss("acknowledgement")
        yield pen.step("acknowledgement", pen.line(phrase), 8, "review", gloss)
    yield from signature(pen)


def _bare_stars(pen: Pen) -> Iterator[Step]:
    stars = pen.scene.setting.review.stars or 0
    band = "good" if stars >= 4 else "middling" if stars > 2 else "poor"
    if pen.scene.guest or pen.scene.voice.greeting:
        yield from greeting(pen)
    gloss = pen.gloss(f"bare-{band}")
    move = "thanks" if band == "good" else "acknowledgement"
    yield pen.step(move, pen.line(f"bare-{band}"), 9, "review", gloss)
    if band == "poor":
        yield pen.step("action", pen.line("bare-ask"), 8, "review", pen.gloss("ask"))
    if band != "good":
        yield from way(pen)
    yield from _sign_off(pen)


def _wrong_business(pen: Pen) -> Iterator[Step]:
    yield from greeting(pen)
    gloss = pen.gloss("wrong-business")
    for phrase, weight in (("wrong-business", 9), ("wrong-sorry", 4)):
        yield pen.step("restate", pen.line(phrase), weight, "review", gloss)
    yield pen.step("action", pen.line("wrong-check"), 6, "review", pen.gloss("ask"))
    yield from _end(pen)


def _sign_off(pen: Pen) -> Iterator[Step]:
    """Happy lines need no formula before the name, unless the signer always has one."""
    if pen.scene.voice.closing:
        yield from closing(pen)
    yield from signature(pen)


PLANS: dict[str, Plan] = {
    "complaint": _complaint,
    "mixed": _mixed,
    "praise": _praise,
    "thanks": _thanks,
    "question": _question,
    "suggestion": _suggestion,
    "other": _other,
}
