"""The way to a person: whom to write to, and where nobody else reads along."""

from __future__ import annotations

from collections.abc import Iterator

from .limits import SOCIAL
from .pen import SPOKEN, Pen, Step


def way(pen: Pen, weight: int = 8) -> Iterator[Step]:
    """One way to the signer, private where the matter is the guest's own."""
    scene = pen.scene
    call = "call" in scene.note.orders or scene.wants("contact")
    spoken = scene.setting.channel in SPOKEN
    answerable = not scene.setting.public and not spoken
    if answerable and scene.phone:
        text = pen.line("way-private-phone", phone=scene.phone)
    elif answerable:
        text = pen.line("way-private")
    elif scene.phone and (call or spoken or not scene.mail):
        text = pen.line("way-phone", phone=scene.phone)
    elif scene.mail:
        text = pen.line("way-mail", mail=scene.mail)
    elif scene.setting.channel in SOCIAL:
        text = pen.line("way-message")
    else:
        text = pen.line("way-ask")
    if "call" in scene.note.orders:
        note = pen.line("note-call")
        yield pen.step("way", note, weight - 1, "note", pen.gloss("call"))
    yield pen.step("way", text, weight, "voice", pen.gloss("way"))
