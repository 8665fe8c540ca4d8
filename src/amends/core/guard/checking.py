"""Put one reply before every rule."""

from __future__ import annotations

from collections.abc import Iterator

from amends.core.guard.matter import Matter, Objection
from amends.core.guard.overhearing import Sounds, overheard
from amends.core.guard.rulebook import RULES, Rule
from amends.core.guard.unmasking import unmasked
from amends.core.guard.wording import wording
from amends.core.nouns import Finding, Setting

MOST = 12
"""So many objections of one kind are listed; a reader needs no more to understand."""


GRAVE = frozenset(
    ["personal-data", "anger", "threat", "accuses-fake", "review-for-reward"]
)
"""What somebody may disguise on purpose; these rules read a reply through."""


def check(reply: str, setting: Setting, *, ui_lang: str = "en") -> tuple[Finding, ...]:
    """Return everything that is wrong with a reply; nothing means that it may leave.

    Each quote is a substring of the reply. The same reply in the same setting
    always earns the same findings.
    """
    matter = Matter(reply, setting)
    sounds = overheard(matter)
    found = tuple(
        _finding(rule, objection, reply, ui_lang)
        for rule in RULES
        # What a rule knows by its words needs no ear.
        for objection in _raised(rule, matter, sounds) or sounds.found.get(rule.id, [])
    )
    return found + tuple(_disguised(reply, setting, found, ui_lang))


def _raised(rule: Rule, matter: Matter, sounds: Sounds) -> list[Objection]:
    """Return what a rule knows by its words, unless only good is heard around them."""
    told = list(_distinct(rule, matter))
    return [one for one in told if not sounds.doubts(rule.id, one)]


def _disguised(
    reply: str, setting: Setting, found: tuple[Finding, ...], ui_lang: str
) -> Iterator[Finding]:
    """Yield what the graver rules object to once the reply is read through."""
    meant = unmasked(reply)
    if meant is None:
        return
    matter, seen = Matter(meant.text, setting), {one.finding for one in found}
    for rule in RULES:
        for objection in _distinct(rule, matter) if rule.id in GRAVE - seen else ():
            told = Objection(meant.original(objection.span), objection.level)
            yield _finding(rule, told, reply, ui_lang)


def _distinct(rule: Rule, matter: Matter) -> Iterator[Objection]:
    """Yield a rule's objections in order, one for overlapping words."""
    reached = -1
    raised = sorted(rule.objections(matter), key=lambda objection: objection.span)
    for number, objection in enumerate(raised):
        if number < MOST and (objection.span[0] >= reached or reached < 0):
            reached = objection.span[1]
            yield objection


def _finding(rule: Rule, objection: Objection, reply: str, ui_lang: str) -> Finding:
    start, end = objection.span
    why, mend = wording(rule.id, reply[start:end], ui_lang)
    return Finding(rule.id, objection.level, reply[start:end], why, mend)
