"""Where what a sentence sounds like matters: in public, of the customer, unproven."""

from __future__ import annotations

import re
from collections.abc import Callable

from amends.core.guard.matter import Matter
from amends.core.guard.passage import LONGEST, Span
from amends.core.guard.sums import sums

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


def _openly(matter: Matter, span: Span) -> bool:
    """Tell whether nothing in the sentence sends the writer to a private way."""
    return matter.public and not matter.reply.within("private.route", span)


def _displeased(matter: Matter, _span: Span) -> bool:
    return (matter.setting.review.stars or 0) < _GLAD


def _untold(matter: Matter, span: Span) -> bool:
    return matter.public and not matter.restated(span)


def _of_a_review(matter: Matter, span: Span) -> bool:
    return bool(_REVIEW.search(matter.reply.folded, *span))


def _held_out(matter: Matter, span: Span) -> bool:
    """Tell whether an offer is neither refused nor a sum that the review names."""
    reply = matter.reply
    if reply.within("offer.not", span):
        return False
    named = [one.amount for one in sums(reply.said, span)]
    told = {one.amount for one in sums(matter.review.said, (0, LONGEST))}
    return not named or any(amount not in told for amount in named)


def _offered_in_public(matter: Matter, span: Span) -> bool:
    return matter.public and _held_out(matter, span)


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
    "asks-private-in-public": _openly,
    "asks-to-change": _of_a_review,
    "review-for-reward": _of_a_review,
    "public-remedy": _offered_in_public,
    "promise-beyond-policy": _held_out,
    "fact-not-public": _untold,
    "sensitive-fact": _untold,
    "unsupported-claim": _unproven,
}
