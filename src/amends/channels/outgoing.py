"""What a connector carries out, and what the platform said to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What became of a reply, as the platform says."""

    PUBLISHED = "published"
    PENDING = "pending"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One reply on its way.

    ``key`` is ours, unique to this reply and the same on every attempt; where the
    platform can carry it (a Message-ID, an idempotency key) the connector hands it on.
    ``replaces`` are words of ours that may stand there already: only these, and never a
    colleague's, are overwritten where a platform keeps one reply. ``begins``: it
    answers nothing, so the subject stands as it is; ``html`` says the same once more.
    ``asked_at`` is when the customer wrote; ``automatic``: no person read the answer.
    """

    key: str
    text: str
    lang: str
    answers: str
    subject: str = ""
    to: str = ""
    references: tuple[str, ...] = ()
    signed_by: str = ""
    attempt: int = 1
    written_at: datetime | None = None
    headers: dict[str, str] = field(default_factory=dict)
    replaces: tuple[str, ...] = ()
    begins: bool = False
    asked_at: datetime | None = None
    automatic: bool = False
    html: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the platform answered: its state, its own id and address of the reply."""

    outcome: Outcome
    external_id: str = ""
    url: str = ""
    reason: str = ""
