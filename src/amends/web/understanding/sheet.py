"""The reading sheet: one reading told name by name, for the panel beside the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext

from amends.web import formats
from amends.web.understanding.words import (
    ASPECTS,
    DAYPARTS,
    KINDS,
    SOUNDS,
    URGENT,
    WANTS,
    WEEKDAYS,
    WRITERS,
    listed,
    named,
)

if TYPE_CHECKING:
    from amends.core.nouns import Reading, When
    from amends.understanding.correction import Correction

LOOKS = {
    "neg": ("danger", "hand-thumb-down"),
    "pos": ("good", "hand-thumb-up"),
    "mix": ("warning", "scale"),
}
PLAIN = ("neutral", "minus")


@dataclass(frozen=True, slots=True)
class ReadingSheet:
    """A reading, and who corrected it last."""

    reading: Reading
    correction: Correction | None

    @property
    def sure(self) -> str:
        """How sure the reader is of the mood; a person's word needs no figure."""
        if self.correction is not None:
            return ""
        return formats.percent(self.reading.confidence)

    def aspects(self) -> list[tuple[str, str, str, str]]:
        """Return name, sound, tone and drawing of each aspect, once each."""
        found = dict.fromkeys(
            (row.aspect, row.polarity) for row in self.reading.aspects
        )
        return [
            (named(ASPECTS, aspect), named(SOUNDS, sound), *LOOKS.get(sound, PLAIN))
            for aspect, sound in found
        ]

    def facts(self) -> list[tuple[str, str]]:
        """Return name and value of all that the text says."""
        return [(name, value) for name, value in self._facts() if value]

    def _facts(self) -> Iterator[tuple[str, str]]:
        reading = self.reading
        yield gettext("Language"), language(reading.lang)
        yield gettext("Kind"), named(KINDS, reading.kind)
        yield gettext("Urgent"), listed(URGENT, (cue.id for cue in reading.urgent))
        yield gettext("Wants"), listed(WANTS, (cue.id for cue in reading.wants))
        yield gettext("Happened"), when(reading.when)
        yield gettext("Praises"), ", ".join(reading.praised_people)
        yield gettext("Personal data"), ", ".join(reading.personal_data)
        if reading.writer != "customer":
            yield gettext("Written by"), named(WRITERS, reading.writer)


def language(code: str) -> str:
    """Return the language's name, or that it is not known."""
    if code in {"", "und"}:
        return gettext("Not recognised")
    return formats.language_name(code)


def when(at: When | None) -> str:
    """Return the time of the event as the text gives it."""
    if at is None:
        return ""
    parts = [named(WEEKDAYS, str(at.weekday))] if at.weekday else []
    if at.date:
        parts = [f"{part}, {formats.day(at.date)}" for part in parts] or [
            formats.day(at.date)
        ]
    if at.daypart:
        parts.append(named(DAYPARTS, at.daypart))
    return " ".join(parts)
