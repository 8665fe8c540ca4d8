"""Where what a sentence sounds like matters: in public, of the customer, unproven."""

from __future__ import annotations

import re
from collections.abc import Callable

from amends.core.guard.matter import Matter
from amends.core.guard.passage import Span

_GLAD = 4.5

_REVIEW = re.compile(
    r"(?<!\w)(?:stars?(?!\w)|review|rating|post|comment|google|trustpilot|tripadvisor"
    r"|facebook|online|forum|taht|tarn|arvust|hinn|hinde|kommenta|internet|net"
    r"|tahte|tahde|tahdet|arvost|arvio|kirjoit|julkais|stea|stele|recenz|not[ae]|coment)"
)
"""How words begin that speak of a review, folded, in the four languages."""


def matters(finding: str, matter: Matter, span: Span) -> bool:
    """Tell whether a sentence that sounds so breaks the rule in this matter."""
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
