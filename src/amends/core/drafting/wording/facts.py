"""The fact check: whether a sentence of a model says what ours says and no more."""

from __future__ import annotations

import re
import unicodedata

from amends.core.drafting.intents import found

WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
NUMBER = re.compile(r"\d+")
MONEY = re.compile(r"[€£$%]|\b(?:eur|lei|ron|usd|gbp)\w*", re.IGNORECASE)
MARKUP = re.compile(r"[<>{}\[\]*_#|`\\@]|//|www|\w\.\w")
CAPITALISED = frozenset({"de"})
"""Languages that write every noun with a capital: there a capital is no name."""

QUOTES = ' "„“”«»('
SENTENCE_ENDS = ("", ".", "!", "?", ":", "…")

END = re.compile(r"[.!?…]+(?=\s|$)|;|:")

STEM = 4
LEAST_SHARED = 0.25
"""Of the longer words of either sentence, so many stand in the other too."""

OFFERS = ("refund", "voucher", "replacement", "call", "free")
RUN = 5
"""So many words of the customer in a row are the customer's, not ours."""


def amiss(ours: str, theirs: str, review: str, lang: str) -> str:
    """Why these words may not stand for ours; empty where they may."""
    for why, is_so in (
        ("no plain line of a usable length", _is_misshapen(ours, theirs)),
        ("an address or markup", bool(MARKUP.search(theirs))),
        ("a number that ours does not have", _adds(NUMBER, ours, theirs)),
        ("money that ours does not name", _adds(MONEY, ours, theirs)),
        ("a name that ours does not have", _names(ours, theirs, lang)),
        ("an offer that ours does not make", _finds(OFFERS, ours, theirs)),
        ("blame that ours does not take", _finds(("blame",), ours, theirs)),
        ("a reason that ours does not give", _reasons(ours, theirs)),
        ("the customer's own words", _repeats(review, ours, theirs)),
        ("more sentences than ours", _adds_sentences(ours, theirs)),
        ("something else than ours", not _is_near(_stems(ours), _stems(theirs))),
    ):
        if is_so:
            return why
    return ""


def _is_misshapen(ours: str, theirs: str) -> bool:
    controls = any(unicodedata.category(c) in ("Cc", "Cf", "Co", "Cs") for c in theirs)
    fits = 8 <= len(theirs) <= 2 * len(ours) + 40
    return controls or not fits or theirs[-1] not in ".!?…"


def _adds(pattern: re.Pattern[str], ours: str, theirs: str) -> bool:
    had = {one.casefold() for one in pattern.findall(ours)}
    return any(one.casefold() not in had for one in pattern.findall(theirs))


def _finds(ids: tuple[str, ...], ours: str, theirs: str) -> bool:
    new = {*found("orders", theirs), *found("said", theirs)}
    new -= {*found("orders", ours), *found("said", ours)}
    return bool(new.intersection(ids))


def _reasons(ours: str, theirs: str) -> bool:
    return bool(set(found("causes", theirs)) - set(found("causes", ours)))


def _names(ours: str, theirs: str, lang: str) -> bool:
    if lang in CAPITALISED:
        return False
    had = {word.casefold() for word in WORD.findall(ours)}
    inner = [
        word[0]
        for word in WORD.finditer(theirs)
        if theirs[: word.start()].rstrip(QUOTES)[-1:] not in SENTENCE_ENDS
    ]
    # English "I" is a word of its own.
    return any(
        word != word.lower()
        and word.casefold() not in had
        and word.split("'")[0] != "I"
        for word in inner
    )


def _repeats(review: str, ours: str, theirs: str) -> bool:
    told = _spaced(review)
    own = _spaced(ours)
    words = [word.casefold() for word in WORD.findall(theirs)]
    runs = (" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))
    return any(f" {run} " in told and f" {run} " not in own for run in runs)


def _spaced(text: str) -> str:
    return f" {' '.join(word.casefold() for word in WORD.findall(text))} "


def _adds_sentences(ours: str, theirs: str) -> bool:
    return len(END.findall(theirs)) > len(END.findall(ours))


def _is_near(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    shared = len(ours & theirs)
    return shared >= LEAST_SHARED * len(ours) and shared >= LEAST_SHARED * len(theirs)


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words; short ones are in every sentence."""
    return frozenset(
        word.casefold()[:STEM] for word in WORD.findall(text) if len(word) >= STEM
    )
