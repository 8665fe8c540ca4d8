"""What the table of harms hears in a reply, under the conditions of each rule."""

from __future__ import annotations

import re
from collections.abc import Callable

from amends.core.guard.hearing import harms, spoken
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.passage import Span
from amends.core.languages.shelf import FULL

_SURE = {
    "anger": 0.6,
    "threat": 0.5,
    "accuses-fake": 0.6,
    "blame": 0.6,
    "review-for-reward": 0.6,
    "asks-private-in-public": 0.6,
    "asks-to-change": 0.5,
    "fact-not-public": 0.6,
    "sensitive-fact": 0.4,
    "unsupported-claim": 0.6,
    "public-remedy": 0.75,
    "conditional-apology": 0.7,
    "over-apology": 0.6,
    "advertising": 0.65,
    "robotic": 0.75,
    "admits-liability": 0.6,
}
"""From here a sentence is taken for the harm that it sounds like."""

_MOST = 40
"""So many sentences are listened to; a reply of more is no reply."""

_GLAD = 4.5

_REVIEW = re.compile(
    r"(?<!\w)(?:stars?(?!\w)|review|rating|post|comment|google|trustpilot|tripadvisor"
    r"|facebook|online|forum|taht|tarn|arvust|hinn|hinde|kommenta|internet|net"
    r"|tahte|tahde|tahdet|arvost|arvio|kirjoit|julkais|stea|stele|recenz|not[ae]|coment)"
)
"""How words begin that speak of a review, folded, in the four languages."""


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
        finding = _finding(reply.text[start:end], language)
        if finding and _matters(finding, matter, (start, end)):
            told = Objection(_trimmed(reply.text, start, end), _level(finding, matter))
            found.setdefault(finding, []).append(told)
    return found


def _finding(sentence: str, language: str) -> str:
    likely = harms(spoken(sentence), language)
    finding = max(likely, key=likely.__getitem__, default="")
    return finding if likely and likely[finding] >= _SURE.get(finding, 2.0) else ""


def _level(finding: str, matter: Matter) -> str:
    forbidden = {"asks-to-change": "change", "public-remedy": "remedy"}.get(finding)
    if forbidden:
        return "block" if forbidden in matter.channel.forbids else "warn"
    return "block" if finding in _GRAVE else "warn"


_GRAVE = frozenset(
    [
        "anger", "threat", "accuses-fake", "review-for-reward",
        "asks-private-in-public", "fact-not-public", "sensitive-fact",
        "unsupported-claim",
    ]
)  # fmt: skip


def _matters(finding: str, matter: Matter, span: Span) -> bool:
    condition = _CONDITIONS.get(finding)
    return condition is None or condition(matter, span)


def _in_public(matter: Matter, _span: Span) -> bool:
    return matter.public


def _displeased(matter: Matter, _span: Span) -> bool:
    return (matter.setting.review.stars or 0) < _GLAD


def _untold(matter: Matter, span: Span) -> bool:
    return matter.public and not matter.discreet and not matter.restated(span)


def _of_a_client(matter: Matter, span: Span) -> bool:
    return matter.public and matter.discreet and not matter.restated(span)


def _of_a_review(matter: Matter, span: Span) -> bool:
    return bool(_REVIEW.search(matter.reply.folded, *span))


def _unproven(matter: Matter, span: Span) -> bool:
    """Tell whether neither the facts nor the review share two words with it."""
    words = {word[:5] for word in matter.reply.within_words(span) if len(word) > 4}
    known = {
        word[:5]
        for passage in (matter.facts, matter.review)
        for word in passage.words
        if len(word) > 4
    }
    return len(words & known) < 2


_CONDITIONS: dict[str, Callable[[Matter, Span], bool]] = {
    "anger": _displeased,
    "accuses-fake": _in_public,
    "asks-private-in-public": _in_public,
    "asks-to-change": _of_a_review,
    "review-for-reward": _of_a_review,
    "public-remedy": _in_public,
    "fact-not-public": _untold,
    "sensitive-fact": _of_a_client,
    "unsupported-claim": _unproven,
}


def _trimmed(text: str, start: int, end: int) -> Span:
    told = text[start:end]
    return start + len(told) - len(told.lstrip()), start + len(told.rstrip())
