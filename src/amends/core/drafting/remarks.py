"""What the signer is told beside a draft: what was left out, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from amends.core.languages import shelf

from .pen import Pen, Step
from .phrases import say
from .remedying import beyond_policy
from .scene import Scene


def remarked(pen: Pen, steps: list[Step], held: str | None) -> list[Step]:
    """The steps, the first of them telling the signer what had to be left out."""
    remarks = list(_remarks(pen, held))
    if not steps or not remarks:
        return steps
    first = steps[0]
    gloss = " ".join([first.move.gloss, *remarks])
    return [replace(first, move=replace(first.move, gloss=gloss)), *steps[1:]]


def _remarks(pen: Pen, held: str | None) -> Iterator[str]:
    scene = pen.scene
    reader, note = scene.reader, scene.note
    spoken = scene.setting.review.lang or scene.reading.lang
    if spoken not in ("und", *shelf.FULL, scene.language):
        yield say(reader, "remark-language", "", (("lang", spoken[:12]),))
    if held and (note.orders or note.causes or note.rest):
        yield say(reader, "remark-note-held")
        return
    if note.rest and note.lang != scene.language:
        yield say(reader, "remark-note", "", (("note", note.rest),))
    remedy = beyond_policy(pen)
    if remedy:
        yield say(reader, remedy)


def idle(scene: Scene) -> str | None:
    """Why the draft says next to nothing, where there was little to answer."""
    stars = scene.setting.review.stars
    has_words = any(letter.isalnum() for letter in scene.setting.review.text)
    if scene.reading.kind != "other" and has_words:
        return None
    if stars is None:
        return say(scene.reader, "held-other")
    return (
        say(scene.reader, "held-unread") if has_words and not scene.is_verdict else None
    )
