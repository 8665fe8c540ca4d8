"""By which name the house's own mail server signs what it has checked (RFC 8601).

Anybody can write such a line into a letter; only those under this name were written
by our own server, which takes forged ones out. Until the name is known, no line counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from amends.channels.letters.headers import Headers
from amends.channels.letters.notices.shape import within

SETTING = "checked_by"
LINE = "authentication-results"
QUOTED = re.compile(r'"(?:\\.|[^"\\])*"')
"""What is quoted the writer may have chosen: it says nothing."""
COMMENT = re.compile(r"\([^()]*\)")
NAME = re.compile(r"[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9_-]+)*")
LOOKED_AT = 12
"""Letters that are looked at before the name is guessed …"""
ENOUGH = 9
"""… so many of which must bear it …"""
WRITERS = 3
"""… from so many domains: nobody shall make the name up for us."""
FRESH = timedelta(days=60)
"""Older letters may have come to another provider and been moved."""


def name_of(line: str) -> str:
    """Return under whose name a line of results stands, in small letters, else ""."""
    told = COMMENT.sub(" ", " ".join(line.split()))[:4000]
    first = next(iter(told.partition(";")[0].split()), "").strip('"').casefold()
    return first if NAME.fullmatch(first) else ""


def own_line(headers: Headers, server: str) -> str:
    """Return the topmost line of results under this name, else ""."""
    wanted = (server.strip().casefold(),)
    lines = headers.all(LINE)
    return next((one for one in lines if within(name_of(one), wanted)), "")


class Receiver:
    """What the first letters show; lives in the cursor of a mailbox."""

    def __init__(self, cursor: Mapping[str, Any]) -> None:
        seen = cursor.get(SETTING)
        self.seen: list[list[str]] = list(seen) if isinstance(seen, list) else []

    def look(
        self, headers: Headers, received_at: datetime | None, *, now: datetime
    ) -> None:
        """Look at one letter from outside, if it is new enough."""
        if received_at is None or received_at < now - FRESH:
            return
        sender = next((one for _name, one in headers.addresses("from")), "")
        domain = sender.rpartition("@")[2].casefold()
        if len(self.seen) < LOOKED_AT and domain:
            self.seen.append([name_of(headers.raw(LINE)), domain])

    def learnt(self, told: str) -> dict[str, str]:
        """Return the setting that the letters have shown; nothing where one is told."""
        found = "" if told else self.name()
        return {SETTING: found} if found else {}

    def name(self) -> str:
        """Return the name that the letters agree upon, else ""."""
        if len(self.seen) < LOOKED_AT:
            return ""
        rows = [(str(name), str(domain)) for name, domain in self.seen]
        # Large providers number their servers: mx1, mx2, … of one domain.
        return _agreed(rows) or _agreed([(_above(name), one) for name, one in rows])


def _agreed(rows: Sequence[tuple[str, str]]) -> str:
    counted = Counter(name for name, _domain in rows if name)
    name, count = next(iter(counted.most_common(1)), ("", 0))
    writers = {domain for one, domain in rows if one == name}
    return name if count >= ENOUGH and len(writers) >= WRITERS else ""


def _above(name: str) -> str:
    above = name.partition(".")[2]
    return above if "." in above else name
