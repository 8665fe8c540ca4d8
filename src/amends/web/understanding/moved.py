"""Why the machine read a text so: its words, and the answers that they moved.

Called by the page of one reading. Tells of the reader as it ships, without lessons.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from amends.core import nouns
from amends.core.reading import explain
from amends.web import formats
from amends.web.marking import Evidence
from amends.web.understanding.words import (
    ASPECTS,
    KINDS,
    SOUNDS,
    URGENT,
    WANTS,
    WRITERS,
    Words,
    named,
)

if TYPE_CHECKING:
    from amends.cases.feedback import Feedback
    from amends.core.reading import Why

TURNS: Words = {
    "mood": _("The mood"),
    "negation": _("Turns what is said"),
    "stronger": _("Makes it stronger"),
    "weaker": _("Makes it weaker"),
    "contrast": _("What follows counts more"),
    "unreal": _("Only wished for"),
    "sarcasm": _("May mean the opposite"),
    "lukewarm": _("Neither good nor bad"),
}
TONES = {"urgent": "urgent", "personal_data": "private"}


@dataclass(frozen=True, slots=True)
class Moved:
    """Some words, what they moved, and how far; ``weight`` is "" where none is."""

    words: str
    label: str
    weight: str
    tone: str

    def as_evidence(self) -> Evidence:
        """Return it as a mark in the text."""
        return Evidence(self.words, self.label, self.tone)


def moved_in(feedback: Feedback) -> list[Moved]:
    """Return what the words of a feedback moved, in their order."""
    text = feedback.words
    told = explain(
        nouns.Feedback(text, stars=feedback.stars, written_at=feedback.written_at)
    )
    return [
        Moved(
            text[why.begin : why.end],
            _label(why),
            formats.number(round(why.weight, 1)) if why.weight else "",
            _tone(why),
        )
        for why in told.whys
    ]


def _tone(why: Why) -> str:
    if why.weight:
        return "pos" if why.weight > 0 else "neg"
    return TONES.get(why.answer, "neu")


def _label(why: Why) -> str:
    if why.answer == "aspects":
        sound = named(SOUNDS, _tone(why))
        return f"{named(ASPECTS, why.says)} · {sound}"
    if why.answer in CUES:
        form, words = CUES[why.answer]
        return str(form) % {"what": named(words, why.says)}
    if why.answer == "personal_data":
        return gettext("Personal data, never repeat in public")
    return (
        gettext("When it happened") if why.answer == "when" else named(TURNS, why.says)
    )


CUES = {
    "urgent": (_("Urgent: %(what)s"), URGENT),
    "wants": (_("Wants: %(what)s"), WANTS),
    "kind": (_("Kind: %(what)s"), KINDS),
    "writer": (_("Written by: %(what)s"), WRITERS),
}
