"""Where what a sentence sounds like matters: in public, of the customer, unproven."""

from __future__ import annotations

import re
from collections.abc import Callable

from amends.core.guard import notions
from amends.core.guard.matter import Matter
from amends.core.guard.passage import LONGEST, Span
from amends.core.guard.proving import unproven
from amends.core.guard.sums import sums
from amends.core.languages.shelf import FULL

_GLAD = 4.5
_PLAIN = 0.9
"""So plain a sentence need not name whom or what it means."""
_PLAINER = 0.97
"""So plain an offer has to be where a word of its sentence may take it back."""
_OFFERS = frozenset(["promise-beyond-policy", "public-remedy"])
_ASKED = frozenset(["you", "here", "site"])
"""Notions of whom a detail is asked, and where they should put it."""
_PRIVATE = frozenset(
    [
        "kin", "child", "debt", "money", "sum", "refund", "gift", "calendar",
        "number", "dish", "place", "order", "health", "treatment", "clinic", "credit",
        "belief", "skin", "ident",
    ]
)  # fmt: skip
"""Notions of what a customer may not want told."""
_PERSONS = frozenset(["you", "yourself", "kin", "child", "clinic", "treatment"])
"""Notions of the customer and of theirs; what names none of them tells of nobody."""

_REVIEW = re.compile(
    r"(?<!\w)(?:stars?(?!\w)|review|rating|post|comment|google|trustpilot|tripadvisor"
    r"|facebook|online|forum|taht|tarn|arvust|hinn|hinde|kommenta|internet|net"
    r"|tahte|tahde|tahdet|arvost|arvio|kirjoit|julkais|stea|stele|recenz|not[ae]|coment)"
)
"""How words begin that speak of a review, folded, in the four languages."""


def matters(finding: str, matter: Matter, span: Span, share: float) -> bool:
    """Tell whether a sentence that sounds so breaks the rule in this matter.

    Where it sounds so and like nothing else, it need not name whom or what it means.
    """
    condition = _CONDITIONS.get(finding)
    plain = _PLAINER if finding in _OFFERS else _PLAIN
    named = share >= plain or _NAMED.get(finding, _always)(matter, span)
    return named and (condition is None or condition(matter, span))


def _in_public(matter: Matter, _span: Span) -> bool:
    return matter.public


def _always(_matter: Matter, _span: Span) -> bool:
    return True


def _of_the_customer(matter: Matter, span: Span) -> bool:
    """Tell whether the customer is asked, or a page is named."""
    return bool(_notions(matter, span) & _ASKED)


def _openly(matter: Matter, span: Span) -> bool:
    """Tell whether nothing sends the customer to a private way."""
    return matter.public and not matter.reply.within("private.route", span)


def _displeased(matter: Matter, _span: Span) -> bool:
    return (matter.setting.review.stars or 0) < _GLAD


def _untold(matter: Matter, span: Span) -> bool:
    if not matter.public or matter.restated(span):
        return False
    return not _told_of(matter, span)


def _told_of(matter: Matter, span: Span) -> bool:
    """Tell whether the review itself tells of all that the sentence gives away."""
    given = _notions(matter, span) & _PRIVATE
    language = (matter.setting.review.lang or matter.reply.tongues.main or "en")[:2]
    known = language if language in FULL else "en"
    return bool(given) and given <= notions.names(matter.review.words, known)


def _of_somebody(matter: Matter, span: Span) -> bool:
    """Tell whether a sentence speaks of the customer, or of who came along."""
    return bool(_notions(matter, span) & _PERSONS)


def _notions(matter: Matter, span: Span) -> frozenset[str]:
    words = matter.reply.within_words(span)
    return notions.names(words, matter.reply.tongues.main or "en")


def _of_a_review(matter: Matter, span: Span) -> bool:
    return bool(_REVIEW.search(matter.reply.folded, *span))


def _held_out(matter: Matter, span: Span) -> bool:
    """Tell whether an offer is no sum that the review names."""
    reply = matter.reply
    named = [one.amount for one in sums(reply.said, span)]
    told = {one.amount for one in sums(matter.review.said, (0, LONGEST))}
    return not named or any(amount not in told for amount in named)


def _not_refused(matter: Matter, span: Span) -> bool:
    return not matter.reply.within("offer.not", span)


def _offered_in_public(matter: Matter, span: Span) -> bool:
    return matter.public and _held_out(matter, span)


def _claimed(matter: Matter, span: Span) -> bool:
    """Tell whether something is told that nobody knows of: a question tells nothing."""
    asked = matter.reply.text[span[0] : span[1]].rstrip().endswith("?")
    return not asked and unproven(matter, span)


_CONDITIONS: dict[str, Callable[[Matter, Span], bool]] = {
    "anger": _displeased,
    "accuses-fake": _in_public,
    "asks-private-in-public": _openly,
    "public-remedy": _offered_in_public,
    "promise-beyond-policy": _held_out,
    "fact-not-public": _untold,
    "sensitive-fact": _untold,
    "unsupported-claim": _claimed,
}
_NAMED: dict[str, Callable[[Matter, Span], bool]] = {
    "asks-private-in-public": _of_the_customer,
    "asks-to-change": _of_a_review,
    "review-for-reward": _of_a_review,
    "fact-not-public": _of_somebody,
    "sensitive-fact": _of_somebody,
    "promise-beyond-policy": _not_refused,
    "public-remedy": _not_refused,
}
"""What a sentence names that breaks the rule, or does not take back."""
