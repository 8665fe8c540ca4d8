"""The signer's own habits, learnt from what they wrote before."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from statistics import median

from amends.core.languages import shelf
from amends.core.nouns import Voice

from .intents import tongue
from .phrases import words

SHORT, LONG = 230, 700
LETTERS = re.compile(r"[^\W\d_]+")
OPENING = re.compile(r"^([^\W\d_][^\n,!.]{1,24}?)(,? )([A-ZÕÄÖÜȘȚÎÂ]\w+)?([,!.]?)$")


def learnt(replies: tuple[str, ...], language: str) -> Voice:
    """A voice with the greeting, closing, length, address and warmth of these replies.

    What half of them do not agree on stays unset.
    """
    told = [reply.strip() for reply in replies if reply.strip()]
    if not told:
        return Voice()
    # Words are learnt from this language alone; length and warmth are the signer's.
    spoken = [reply for reply in told if tongue(reply) in (language, None)] or told
    return Voice(
        address=_address(spoken, language),
        warmth=_warmth(told),
        length=_length(told),
        greeting=_agreed([_greeting(reply, language) for reply in spoken]),
        closing=_agreed([_closing(reply, language) for reply in spoken]),
        learnt_from=replies,
    )


def completed(voice: Voice, language: str) -> Voice:
    """The voice with its gaps filled from the replies it was learnt from.

    What the signer set is kept; a warmth or length left at its default is learnt.
    """
    if not voice.learnt_from:
        return voice
    habit = learnt(voice.learnt_from, language)
    return replace(
        voice,
        address=voice.address or habit.address,
        warmth=habit.warmth if voice.warmth == 1 else voice.warmth,
        length=habit.length if voice.length == "normal" else voice.length,
        greeting=voice.greeting or habit.greeting,
        closing=voice.closing or habit.closing,
    )


def speaks(template: str, language: str, kind: str) -> bool:
    """Whether a greeting or closing is in this language, as far as one can tell."""
    first = [word.casefold() for word in LETTERS.findall(template)[:1]]
    owners = [
        lang
        for lang in shelf.FULL
        if any(word in words(lang, f"{kind}-words") for word in first)
    ]
    return not owners or language in owners


def _greeting(reply: str, language: str) -> str | None:
    head = re.match(r"[^\n,!.]*(?:, [^\n,!.]*)?[,!.]?", reply.splitlines()[0])
    opening = OPENING.match(head.group().strip()) if head else None
    if opening and _opens(opening[1], language):
        return f"{opening[1]}{opening[2]}{{name}}{opening[4]}"
    return None


def _opens(phrase: str, language: str) -> bool:
    first = phrase.split(maxsplit=1)[0].casefold()
    return first in words(language, "greeting-words")


def _closing(reply: str, language: str) -> str | None:
    for line in reply.splitlines()[-4:]:
        first = [word.casefold() for word in LETTERS.findall(line)[:1]]
        if len(line) <= 40 and first and first[0] in words(language, "closing-words"):
            return line.strip()
    return None


def _agreed(habits: list[str | None]) -> str | None:
    habit, times = Counter(habits).most_common(1)[0]
    return habit if habit is not None and times * 2 >= len(habits) else None


def _length(replies: list[str]) -> str:
    middle = median(len(reply) for reply in replies)
    return "short" if middle < SHORT else "long" if middle > LONG else "normal"


def _warmth(replies: list[str]) -> int:
    cries = sum(reply.count("!") for reply in replies) / len(replies)
    return 0 if cries < 0.3 else 2 if cries > 2 else 1


def _address(replies: list[str], language: str) -> str | None:
    said = Counter(
        word for reply in replies for word in LETTERS.findall(reply.casefold())
    )
    formal = sum(said[word] for word in words(language, "formal-words"))
    informal = sum(said[word] for word in words(language, "informal-words"))
    if formal == informal:
        return None
    return "formal" if formal > informal else "informal"
