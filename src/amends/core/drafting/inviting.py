"""One sentence that opens a private way: said in place of what is no business here."""

from __future__ import annotations

from amends.core.languages import shelf
from amends.core.nouns import Reading, Setting, Voice

from .abroad import way_abroad
from .choosing import Choice, sentences_of
from .pen import Pen
from .reaching import way
from .scene import observed


def invite(
    reading: Reading,
    setting: Setting,
    *,
    voice: Voice = Voice(),  # noqa: B008  # frozen, so one shared default is safe
) -> str:
    """Return where the guest reaches the signer, in the guest's language."""
    scene = observed(reading, setting, voice, "", "en")
    seed = f"{setting.review.text}|{setting.review.stars}"
    pen = Pen(scene, Choice(seed, sentences_of(setting.earlier_replies)))
    if scene.language not in shelf.FULL:
        return way_abroad(pen).move.text
    return next(way(pen)).move.text
