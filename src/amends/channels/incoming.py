"""What a connector brings: one thing that somebody said, not yet ours."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class File:
    """An attachment: name as sent (hostile), media type as claimed, bytes."""

    name: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Incoming:
    """One review, mail, form or call.

    ``external_id`` is the platform's own and stable over edits; ``version`` changes
    with every edit; ``identities`` are (kind, value) pairs such as
    ("email", "a@b.example") or ("author:google", "1023"); ``thread`` joins messages
    of one conversation; ``deleted`` says that the platform no longer shows it;
    ``automatic`` marks bounces and auto-replies, which never open a case of their own.
    """

    external_id: str
    version: str = ""
    text: str = ""
    title: str = ""
    stars: float | None = None
    author: str = ""
    identities: tuple[tuple[str, str], ...] = ()
    lang: str = ""
    url: str = ""
    written_at: datetime | None = None
    thread: str = ""
    public: bool = True
    deleted: bool = False
    automatic: str = ""
    location: str = ""
    details: Mapping[str, Any] = field(default_factory=dict)
    files: tuple[File, ...] = ()
    raw: Mapping[str, Any] = field(default_factory=dict)

    def fingerprint(self) -> str:
        """Return the version: the platform's, else one made from the content."""
        if self.version:
            return self.version[:64]
        content = "\x00".join((self.title, self.text, str(self.stars), self.author))
        return hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Batch:
    """What one fetch brought. ``more`` asks for another fetch at once.

    ``learnt`` are settings that nobody has told us and the account has shown by itself.
    """

    items: tuple[Incoming, ...]
    cursor: dict[str, Any]
    more: bool = False
    learnt: Mapping[str, str] = field(default_factory=dict)
