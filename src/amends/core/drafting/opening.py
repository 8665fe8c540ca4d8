"""How a reply begins: the greeting and the thanks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.nouns import Move

from .limits import plain
from .pen import Pen, Step, capital
from .voice import speaks

NAME = re.compile(r"[,\s]*\{name\}")


def greeting(pen: Pen, weight: int = 4) -> Iterator[Step]:
    """Greet, by name only where the name is shown and surely one."""
    guest = pen.scene.guest
    text = _own_greeting(pen, guest)
    rests_on = ("voice", "review") if guest else ("voice",)
    if text is None and guest:
        text = pen.line("greeting-named", name=guest)
    elif text is None:
        text = pen.line("greeting-plain")
    gloss = pen.gloss("greeting-named", name=guest) if guest else pen.gloss("greeting")
    yield Step(Move("greeting", text, rests_on, gloss), weight, "opening")


def thanks(pen: Pen, kind: str, weight: int) -> Iterator[Step]:
    """Thank in the manner of this kind of message."""
    yield pen.step(
        "thanks", pen.line(f"thanks-{kind}"), weight, "review", pen.gloss("thanks")
    )


def _own_greeting(pen: Pen, guest: str | None) -> str | None:
    """The signer's own greeting, unless it belongs to another language."""
    template = plain(pen.scene.voice.greeting or "", pen.scene.setting.channel)[:80]
    if not template or not speaks(template, pen.scene.language, "greeting"):
        return None
    if guest:
        return template.replace("{name}", guest)
    return capital(NAME.sub("", template)) or None
