"""What the table of harms hears in a reply, under the conditions of each rule."""

from __future__ import annotations

from amends.core.guard.conditions import matters
from amends.core.guard.hearing import folded_words, likeliest
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span
from amends.core.guard.sureness import SURE, level_of
from amends.core.languages.shelf import FULL

_MOST = 40
"""So many sentences are listened to; a reply of more is no reply."""


def overheard(matter: Matter) -> dict[str, list[Objection]]:
    """Return what the sentences of a reply sound like, by finding.

    Only in a language known in full, and only the likeliest finding of a sentence.
    """
    reply = matter.reply
    language = reply.tongues.main
    if language not in FULL:
        return {}
    found: dict[str, list[Objection]] = {}
    for start, end in reply.sentences[:_MOST]:
        finding = _finding(reply.folded[start:end], language)
        if finding and matters(finding, matter, (start, end)):
            told = Objection(
                _trimmed(reply.text, start, end), level_of(finding, matter)
            )
            found.setdefault(finding, []).append(told)
    return found


def _finding(folded: str, language: str) -> str:
    finding, sure = likeliest(folded_words(folded), language)
    return finding if sure >= SURE.get(finding, 2.0) else ""


def _trimmed(text: str, start: int, end: int) -> Span:
    told = text[start:end]
    return start + len(told) - len(told.lstrip()), start + len(told.rstrip())
