"""Mending: what one press takes out of a reply, so that the rest of it may leave.

Called by the composer and the API, which show the result before anything is kept. Only
takes out; words that must be said otherwise are a person's.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from amends.core.guard.passage import Passage, Span
from amends.core.nouns import Finding

WORDS = frozenset(["personal-data", "name-not-public", "format"])
"""Of these the words alone go: the number, the name, the sign that cannot be shown."""
SENTENCES = frozenset(
    [
        "accuses-fake", "admits-liability", "advertising", "anger",
        "asks-private-in-public", "asks-to-change", "blame", "fact-not-public",
        "over-apology", "promise-beyond-policy", "public-remedy",
        "review-for-reward", "robotic", "sensitive-fact", "threat",
        "unsupported-claim",
    ]
)  # fmt: skip
"""Of these the whole sentence goes; what it was to say, nobody can guess."""
PRIVATELY = frozenset(
    ["fact-not-public", "personal-data", "public-remedy", "sensitive-fact"]
)
"""What may be right to say, only not where everybody reads it."""
TOO_LONG = "too-long"
FEW = 3
"""A sentence of fewer words says nothing without those that were taken out."""
_WORD = re.compile(r"[^\W\d_]+")
_SEAMS = (
    (re.compile(r"[(\[]\s*[)\]]"), ""),
    (re.compile(r"[ \t]{2,}"), " "),
    (re.compile(r"[ \t]+([.,;:!?)\]])"), r"\1"),
    (re.compile(r"([(\[])[ \t]+"), r"\1"),
    (re.compile(r"[,;:]+([.!?])"), r"\1"),
    (re.compile(r"[ \t]+$", re.MULTILINE), ""),
    (re.compile(r"\n{3,}"), "\n\n"),
)


def mended(reply: str, finding: Finding, fits: Callable[[str], bool]) -> str:
    """Return the reply without what the finding objects to.

    ``fits`` tells whether a text is short enough for its channel. Empty where no press
    can mend it, or where nothing would be left to say.
    """
    if finding.finding == TOO_LONG:
        return _shorter(reply, fits)
    found = _place(reply, finding.quote)
    if found is None:
        return ""
    span = found.span()
    if finding.finding in WORDS:
        return _spoken(_without_words(reply, span))
    if finding.finding in SENTENCES:
        return _spoken(_without(reply, _touched(reply, span)))
    return ""


def moved(reply: str, finding: Finding, invitation: str) -> tuple[str, str]:
    """Return the reply without what is to be said privately, and what that was.

    The invitation stands in its place; without one the sentence only goes. Empty where
    the finding is none of that kind, or hardly a word would be left.
    """
    found = _place(reply, finding.quote) if finding.finding in PRIVATELY else None
    if found is None:
        return "", ""
    spans = _touched(reply, found.span())
    left = _without(reply, spans)
    if not spans or not _spoken(left):
        return "", ""
    start, end = spans[0][0], spans[-1][1]
    words = reply[start:end]
    taken = words.strip()
    if not invitation:
        return left, taken
    before, after = words.split(taken, 1)
    return reply[:start] + before + invitation + after + reply[end:], taken


def _place(reply: str, quote: str) -> re.Match[str] | None:
    """Return where the quote stands as words of its own, and not inside of others."""
    before = r"(?<!\w)" if quote[:1].isalnum() else ""
    after = r"(?!\w)" if quote[-1:].isalnum() else ""
    return re.search(before + re.escape(quote) + after, reply) if quote else None


def _without_words(reply: str, span: Span) -> str:
    """Take the words out, and their sentence where it would say nothing any more."""
    (start, end), *_more = _touched(reply, span) or [span]
    left = reply[start : span[0]] + reply[span[1] : end]
    whole = len(_WORD.findall(left)) < FEW
    return _without(reply, [(start, end) if whole else span])


def _touched(reply: str, span: Span) -> list[Span]:
    """Return the sentences in which any of the words stand."""
    sentences = Passage(reply).sentences
    return [one for one in sentences if one[0] < span[1] and span[0] < one[1]]


def _without(reply: str, spans: list[Span]) -> str:
    for start, end in sorted(spans, reverse=True):
        # The line goes on where it stood: only the words go, never the break.
        taken = reply[start:end]
        kept = "\n" * (len(taken) - len(taken.rstrip("\n")))
        reply = reply[:start] + kept + reply[end:]
    for seam, mend in _SEAMS:
        reply = seam.sub(mend, reply)
    return reply.strip()


def _shorter(reply: str, fits: Callable[[str], bool]) -> str:
    """Take sentences out from the end of the body until it fits.

    The first and the last two lines stay: greeting, farewell and name.
    """
    body = [one for one in Passage(reply).sentences if reply[slice(*one)].strip()]
    left = body[1:-2]
    for gone in range(1, len(left) + 1):
        shorter = _without(reply, left[-gone:])
        if fits(shorter):
            return shorter
    return ""


def _spoken(text: str) -> str:
    """Return nothing where hardly a word is left."""
    return text if len(_WORD.findall(text)) >= FEW else ""
