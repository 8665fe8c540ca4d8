"""One thing that a guest of the demo says, before it is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

ANSWERED, SILENT, OPEN = "answered", "silent", "open"


@dataclass(frozen=True, slots=True)
class Later:
    """What becomes of a review afterwards; no stars means that it was taken down."""

    at: datetime
    stars: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A review, mail, call or form with its hour and its fate.

    ``key`` is its name within the chronicle; ``fate`` says whether the house has
    answered (at ``replied_at``), let it pass in silence, or still has it open.
    """

    key: str
    way: str
    place: str
    at: datetime
    text: str
    lang: str
    author: str
    stars: int | None = None
    title: str = ""
    email: str = ""
    phone: str = ""
    thread: str = ""
    mood: str = "good"
    fate: str = SILENT
    replied_at: datetime | None = None
    reply: str = ""
    later: Later | None = None
    scene: str = ""
