"""Which known facts may be told here, and how."""

from __future__ import annotations

from dataclasses import dataclass

from amends.core.nouns import Setting

from .intents import found, tongue
from .limits import plain

LONGEST = 240


@dataclass(frozen=True, slots=True)
class ToldFact:
    """A fact that may be told: by its ``cause``, or else in its own ``words``."""

    rests_on: str
    cause: str | None = None
    words: str | None = None


def tellable(setting: Setting, language: str) -> tuple[ToldFact, ...]:
    """The facts that a reply on this channel and in this language may tell.

    In public only those about the house itself. A reason is worded by us; any other
    fact only in its own language, as the house wrote it.
    """
    told = (
        _told(f"fact:{index}", plain(fact, setting.channel), setting, language)
        for index, fact in enumerate(setting.known.facts)
    )
    return tuple(fact for fact in told if fact is not None)


def _told(rests_on: str, fact: str, setting: Setting, language: str) -> ToldFact | None:
    guest = found("about_guest", fact) if setting.public else ()
    causes = found("causes", fact)
    if causes and "surely" not in guest:
        return ToldFact(rests_on, cause=causes[0])
    named = (setting.known.customer_name or "").casefold().split()
    is_private = bool(guest) or any(part in fact.casefold() for part in named)
    if not fact or len(fact) > LONGEST or is_private or tongue(fact) != language:
        return None
    return ToldFact(rests_on, words=fact.rstrip(" .!;,") + ".")
