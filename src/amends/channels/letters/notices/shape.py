"""How the notices of one sender look, and what a notice says. Pure; never raises."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

LINK = re.compile(r"https://[^\s<>\"'\])]{4,1000}")
NUMBER = re.compile(r"(?<!\d)(\d{1,2}(?:[.,]\d)?)\s?(?:/|out of|of|von)\s?(5|10)(?!\d)")
SIGNS = re.compile(r"[★⭐]{1,5}")
CLOSING = re.compile(
    r"^(?:(?:Thanks|Thank you|Kind regards),?|The \w+ team|Yelp for Business|"
    r"This message was\b.*|Unsubscribe\b.*|(?:Copyright )?©.*)$",
    re.IGNORECASE,
)
"""How a notice takes its leave."""
LONGEST = 10_000
LONGEST_CALL = 80
MOST_LINES = 400


@dataclass(frozen=True, slots=True)
class Review:
    """What a notice says of a review."""

    words: str
    stars: float | None = None
    author: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A sender: its domains, and the lines by which its notices are read.

    ``subject`` tells a notice of a review from the sender's other mails; ``author`` is
    looked for in the subject, then in the lines. The words stand after a line that
    ``begins`` matches, before the first that ``ends`` matches and a link follows:
    guests too write "See you again".
    ``hosts`` are where its links lead, ``path`` what a link to a review holds;
    ``linked`` says that such a link names one review, and not the page of all.
    """

    slug: str
    name: str
    domains: tuple[str, ...]
    subject: re.Pattern[str]
    author: re.Pattern[str]
    begins: re.Pattern[str]
    ends: re.Pattern[str]
    hosts: tuple[str, ...]
    path: re.Pattern[str]
    linked: bool = True

    def read(self, subject: str, text: str) -> Review | None:
        """Return the review of a notice; None for any other mail of this sender."""
        if not self.subject.search(subject[:500]):
            return None
        lines = [line.strip()[:LONGEST] for line in text.splitlines()[:MOST_LINES]]
        words = self._words(lines)
        stars = _stars([subject[:500], *lines])
        if not words and stars is None:
            return None
        return Review(
            words, stars, self._author([subject[:500], *lines]), self.link(text)
        )

    def link(self, text: str) -> str:
        """Return the first link to a review on a page of the sender's own."""
        for found in LINK.findall(text[: LONGEST * 10]):
            try:
                parts = urlsplit(found)
            except ValueError:
                continue
            host = (parts.hostname or "").casefold()
            if within(host, self.hosts) and self.path.search(parts.path):
                return str(found)
        return ""

    def _words(self, lines: list[str]) -> str:
        told: list[str] = []
        inside = False
        for number, line in enumerate(lines):
            if inside and self._is_over(lines, number):
                break
            if inside:
                told.append(line)
            inside = inside or bool(self.begins.search(line))
        return "\n".join(told).strip().strip('“”"«»').strip()[:LONGEST]

    def _is_over(self, lines: list[str], number: int) -> bool:
        if not CLOSING.search(lines[number]):
            return self._calls(lines, number)
        # Whoever closes with thanks stands before what the platform still says.
        later = range(number + 1, len(lines))
        return not any(self._calls(lines, one) for one in later)

    def _calls(self, lines: list[str], number: int) -> bool:
        """Whether this line sends the reader to a page that stands behind it."""
        line = lines[number]
        if len(line) > LONGEST_CALL or not self.ends.search(line):
            return False
        following = next(filter(None, lines[number + 1 :]), "")
        return bool(LINK.search(line) or LINK.match(following.lstrip("<([")))

    def _author(self, lines: list[str]) -> str:
        for line in lines:
            found = self.author.search(line[:300])
            if found:
                told = next((part for part in found.groups() if part), "")
                return told.strip()[:100]
        return ""


def within(host: str, domains: tuple[str, ...]) -> bool:
    """Say whether a host is one of these domains or lies below one."""
    return any(host == one or host.endswith(f".{one}") for one in domains)


def _stars(lines: list[str]) -> float | None:
    for line in lines[:60]:
        found = NUMBER.search(line)
        if found:
            value, most = float(found[1].replace(",", ".")), int(found[2])
            if 0 < value <= most:
                return value * 5 / most
        signs = SIGNS.search(line)
        if signs:
            return float(len(signs[0]))
    return None
