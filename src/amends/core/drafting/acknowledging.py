"""The acknowledging form: we have heard, a person takes over; nothing of substance."""

from __future__ import annotations

from collections.abc import Iterator

from .ending import closing, signature
from .opening import greeting
from .pen import Pen, Step
from .reaching import way
from .scene import Scene

GRAVEST_FIRST = (
    "self_harm", "child", "harassment", "allergy", "safety", "discrimination",
    "threat", "data", "legal", "press",
)  # fmt: skip
HAPPY = ("praise", "thanks")


def held_because(scene: Scene) -> str | None:
    """Why only the acknowledging form may be drafted; None where more may be said."""
    urgent = {cue.id for cue in scene.reading.urgent}
    for matter in GRAVEST_FIRST:
        if matter in urgent and not (matter == "allergy" and scene.asks_only):
            return matter
    if any(topic.aspect == "safety" for topic in scene.bad):
        return "safety"
    if scene.is_discreet and scene.reading.kind not in HAPPY:
        return "discreet"
    if scene.reading.writer in ("disputing", "staff"):
        return scene.reading.writer
    return None


def acknowledge(pen: Pen, matter: str) -> Iterator[Step]:
    """Acknowledge, show that a person is on it, and open the private way."""
    yield from greeting(pen, weight=6)
    if matter == "self_harm":
        yield _line(pen, "ack-care", 9)
        yield _line(pen, "ack-help", 9)
    elif pen.scene.is_discreet:
        yield from _discreetly(pen)
    else:
        yield _line(pen, "ack-thanks", 8)
        yield from _about(pen, matter)
        yield _line(pen, "ack-staff" if matter == "staff" else "ack-serious", 9)
        yield _line(pen, "ack-talk", 4)
    yield from way(pen)
    yield from closing(pen)
    yield from signature(pen)


def thank_discreetly(pen: Pen) -> Iterator[Step]:
    """Thank for praise without saying that the writer was ever with us."""
    yield from greeting(pen)
    yield _line(pen, "thanks-praise", 8, "thanks")
    yield _line(pen, "discreet-praise", 7, "thanks")
    yield from signature(pen)


def _discreetly(pen: Pen) -> Iterator[Step]:
    asked = pen.scene.reading.kind in ("question", "suggestion")
    yield _line(pen, "ack-thanks", 5)
    in_public = pen.scene.setting.public
    if asked:
        yield _line(pen, "discreet-question" if in_public else "question-plain", 9)
    elif in_public:
        yield _line(pen, "discreet-complaint", 9)
    else:
        yield _line(pen, "ack-serious", 9)
        yield _line(pen, "ack-talk", 4)


def _about(pen: Pen, matter: str) -> Iterator[Step]:
    if matter not in ("staff", "disputing"):
        yield _line(pen, f"ack-about-{matter.replace('_', '-')}", 6)


def _line(pen: Pen, phrase: str, weight: int, move: str = "acknowledgement") -> Step:
    return pen.step(move, pen.line(phrase), weight, "review", pen.gloss(move))
