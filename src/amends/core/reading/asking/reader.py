"""What every reader is, and the one that is always there."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from amends.core.nouns import Feedback, Reading
from amends.core.reading.reader import read


class Answer(NamedTuple):
    """A reading, who made it, and why it was not who was asked first ("" if it was)."""

    reading: Reading
    by: str
    because: str = ""


class Reader(Protocol):
    """Reads one text. It never raises for what the text or a model says."""

    @property
    def name(self) -> str:
        """What people are told of who read."""

    def answer(self, feedback: Feedback) -> Answer:
        """Return the reading and who made it."""


class Embedded:
    """The reader that ships: no network, no waiting."""

    name = "embedded"

    def answer(self, feedback: Feedback) -> Answer:
        """Return our own reading."""
        return Answer(read(feedback), self.name)
