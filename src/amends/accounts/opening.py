"""Opening hours as people write them: "11:00–14:00, 17:00–22:00"."""

from __future__ import annotations

import re

INTERVAL = re.compile(
    r"\s*([01]?\d|2[0-3])[:.]([0-5]\d)\s*[-–—]\s*(24[:.]00|([01]?\d|2[0-3])[:.]([0-5]\d))\s*"
)
SHUT = {"-", "–", "x", "closed", "suletud", "kinni", "suljettu", "închis", "inchis"}


class NotHours(Exception):
    """A part that is no time of opening; it is what the error holds."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def intervals(words: str) -> list[list[str]]:
    """Return the intervals of one day; a word for closed is none. Raises NotHours."""
    if words.strip().casefold() in SHUT:
        return []
    found = []
    for part in filter(str.strip, re.split(r"[,;]", words)):
        times = INTERVAL.fullmatch(part)
        if times is None:
            raise NotHours(part.strip()[:30])
        hour, minute = int(times[1]), int(times[2])
        found.append([f"{hour:02d}:{minute:02d}", times[3].replace(".", ":").zfill(5)])
    return found
