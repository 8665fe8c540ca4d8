"""What the writer says now, apart from what was said before.

    cut(text) → words, quoted, signature

The history is cut, never lost: callers keep ``quoted``. Languages are data
(quotes.toml). Where a mail holds nothing but history (a forward), all of it is words.
Looks at each line a bounded number of times, however hostile the mail.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from amends.channels.letters.hypertext import MARK, history_begins

DATA = Path(__file__).with_name("quotes.toml")
LONGEST_LINE = 300
LONGEST_SIGNATURE = 15
CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
DAY = re.compile(r"\b(?:19|20)\d{2}\b|\b\d{1,2}[./]\s?\d{1,2}[./]")
DASHES = re.compile(r"[ *]*[-_]{3,}(?P<words>[^-_]{3,60})[-_]{3,}[ *]*")
RULE = re.compile(r"\s*_{10,}\s*|\s*-{20,}\s*")
LABEL = re.compile(r"[\s*>]*(?P<label>[^\W\d][^:<>*]{0,24}?)\s?\*{0,2}:\*{0,2}(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Cut:
    """The writer's own words, the history below (or between) them, the signature."""

    words: str
    quoted: str = ""
    signature: str = ""


@dataclass(frozen=True, slots=True)
class Signs:
    """The words of all languages by which history is known."""

    wrote: re.Pattern[str]
    original: frozenset[str]
    senders: frozenset[str]
    others: frozenset[str]
    sent: tuple[str, ...]


@cache
def signs() -> Signs:
    """Return the words of quotes.toml, read once."""
    table = tomllib.loads(DATA.read_text("utf-8")).values()
    verbs = sorted({verb for lang in table for verb in lang["wrote"]})
    return Signs(
        wrote=re.compile(
            "|".join(rf"(?<!\w){re.escape(verb)}(?!\w)" for verb in verbs),
            re.IGNORECASE,
        ),
        original=_all(table, "original"),
        senders=_all(table, "from"),
        others=_all(table, "other"),
        sent=tuple(sorted(_all(table, "sent"))),
    )


def _all(table: object, key: str) -> frozenset[str]:
    return frozenset(word.casefold() for lang in table for word in lang[key])  # type: ignore[attr-defined] # tomllib is untyped


def cut(text: str) -> Cut:
    """Part a mail's text into what is said now and what was said before."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = _beginning(lines)
    own, history = lines[:at], lines[at:]
    between = _answers_between(history)
    if not _said(own) and not between:
        # A bare forward: the history is the matter.
        return Cut(_joined(lines))
    words, signature = _without_signature([*own, *between])
    return Cut(_joined(words), _joined(history), _joined(signature))


def _beginning(lines: list[str]) -> int:
    """Return the first line of the history, or the number of lines."""
    for at, line in enumerate(lines):
        if _begins(lines, at, line):
            return at
    # No introduction, yet everything to the end is marked as quoted.
    at = len(lines)
    while at > 0 and (not lines[at - 1].strip() or lines[at - 1].lstrip()[:1] == ">"):
        at -= 1
    return at if any(line.strip() for line in lines[at:]) else len(lines)


def _begins(lines: list[str], at: int, line: str) -> bool:
    if not line.strip() or len(line) > LONGEST_LINE:
        return False
    if history_begins(line):
        return True
    dashes = DASHES.fullmatch(line)
    if dashes and _folded(dashes["words"]) in signs().original:
        return True
    if RULE.fullmatch(line):
        return _header_block(lines, at + 1)
    return _header_block(lines, at) or _introduces(lines, at)


def _introduces(lines: list[str], at: int) -> bool:
    """Say whether "On Saturday, Mari wrote:" begins here; it may run over 3 lines."""
    if lines[at].lstrip()[:1] == ">":
        return False
    joined = ""
    for step, line in enumerate(lines[at : at + 3]):
        joined = f"{joined} {line.strip()}".strip()
        if not line.strip() or len(joined) > LONGEST_LINE:
            return False
        if joined.endswith((":", ":*")):
            return _tells_who_wrote(joined, lines[at + step + 1 : at + step + 4])
    return False


def _tells_who_wrote(line: str, below: list[str]) -> bool:
    dated = bool(DAY.search(line)) and bool(CLOCK.search(line))
    verb = bool(signs().wrote.search(line))
    quoted = next((row for row in below if row.strip()), "").lstrip()[:1] == ">"
    if verb and quoted:
        return True
    # Without quotation marks below, more is needed than a sentence with a colon.
    return (verb and (dated or "@" in line)) or (dated and line.endswith((">:", "):")))


def _header_block(lines: list[str], at: int) -> bool:
    """Say whether Outlook's From, Sent, To and Subject begin here."""
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at >= len(lines) or _label(lines[at]) not in signs().senders:
        return False
    found = {_label(line) for line in lines[at + 1 : at + 7]}
    return len(found & signs().others) >= 2


def _label(line: str) -> str:
    found = LABEL.match(line[:LONGEST_LINE])
    return _folded(found["label"]) if found else ""


def _answers_between(history: list[str]) -> list[str]:
    """Return what was written between the quoted lines, for those who answer so."""
    marked = [at for at, line in enumerate(history) if line.lstrip()[:1] == ">"]
    if not marked or any(_label(line) in signs().senders for line in history[:8]):
        return []
    below = history[marked[0] :]
    own = [line for line in below if line.lstrip()[:1] != ">"]
    return own if _said(own) else []


def _without_signature(lines: list[str]) -> tuple[list[str], list[str]]:
    """Part off the signature: what stands below "-- ", or a device's boast."""
    for at in range(len(lines) - 1, max(-1, len(lines) - 1 - LONGEST_SIGNATURE), -1):
        line = lines[at].strip()
        boast = at >= len(lines) - 4 and line.casefold().startswith(signs().sent)
        if (line in {"--", "—"} or boast) and _said(lines[:at]):
            return lines[:at], lines[at:]
    return lines, []


def _said(lines: list[str]) -> bool:
    return any(line.strip(" \t>*_-") for line in lines)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _joined(lines: list[str]) -> str:
    return "\n".join(line for line in lines if line.strip() != MARK).strip()
