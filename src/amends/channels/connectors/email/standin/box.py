"""What the stand-in keeps: folders of letters, and what has gone out."""

from __future__ import annotations

from dataclasses import dataclass, field
from threading import Event, Lock

from amends.foundation import clock


@dataclass(slots=True)
class Letter:
    """One letter in a folder."""

    uid: int
    raw: bytes
    flags: set[str] = field(default_factory=set)
    date: str = '"14-Sep-2026 12:00:00 +0000"'


@dataclass(slots=True)
class Folder:
    """Letters in the order of their uids, under one UIDVALIDITY."""

    validity: int = 1
    next_uid: int = 1
    letters: list[Letter] = field(default_factory=list)

    def add(self, raw: bytes, flags: set[str] | None = None, date: str = "") -> None:
        """Put a letter in."""
        letter = Letter(self.next_uid, raw, flags or set())
        letter.date = date or letter.date
        self.letters.append(letter)
        self.next_uid += 1

    def number_anew(self) -> None:
        """Count from one again, as servers do after a repair."""
        self.validity += 1
        for number, letter in enumerate(self.letters, 1):
            letter.uid = number


@dataclass(slots=True)
class Box:
    """One user's mailbox, and the letters that went out to others.

    ``trouble`` happens once: hang, half, lost-answer, refuse, busy, drip.
    """

    user: str
    password: str
    folders: dict[str, Folder] = field(
        default_factory=lambda: {"INBOX": Folder(), "Sent": Folder()}
    )
    gone: list[bytes] = field(default_factory=list)
    trouble: str = ""
    delivers_copies: bool = True
    news: Event = field(default_factory=Event)
    closing: Event = field(default_factory=Event)
    lock: Lock = field(default_factory=Lock)

    def deliver(self, raw: bytes) -> None:
        """Put a letter that arrived into the inbox."""
        with self.lock:
            self.folders["INBOX"].add(raw)
        self.news.set()

    def strikes(self, trouble: str) -> bool:
        """Say whether this trouble happens now; it happens once."""
        found = self.trouble == trouble
        if found:
            self.trouble = ""
        return found

    @staticmethod
    def now() -> str:
        """Return an INTERNALDATE for letters that come without one."""
        return clock.now().strftime('"%d-%b-%Y %H:%M:%S +0000"')
