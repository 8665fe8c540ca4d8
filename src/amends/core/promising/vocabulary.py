"""The words of a language as patterns, compiled once.

Marks count for nothing on either side: replies are typed with and without them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from amends.core.languages.shelf import FULL, table

GAP = r"(?:\W+\w+){0,4}?\W+"
"""Up to four words between."""
NEVER = re.compile(r"(?!)")
UNITS = ("hour", "working", "day", "week", "month")
SPANS = ("this_week", "end_of_week", "next_week", "end_of_month")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What one language says when it promises."""

    deeds: tuple[tuple[str, re.Pattern[str]], ...]
    you: re.Pattern[str]
    actor: re.Pattern[str]
    negated: re.Pattern[str]
    days: tuple[tuple[int, re.Pattern[str]], ...]
    spans: tuple[tuple[str, re.Pattern[str]], ...]
    within: tuple[tuple[str, re.Pattern[str]], ...]
    weekdays: tuple[tuple[int, re.Pattern[str]], ...]
    month_names: tuple[tuple[int, re.Pattern[str]], ...]
    numbers: dict[str, int]


def folded(text: str) -> str:
    """Return the text small and without marks, sign for sign as long as before."""
    return "".join(_sign(sign) for sign in text)


@cache
def _sign(sign: str) -> str:
    if sign in "’ʼ´`":
        return "'"
    return unicodedata.normalize("NFD", sign)[0].lower()[:1] or sign


@cache
def vocabulary(language: str) -> Vocabulary | None:
    """Return the words of a language, None for one in which we find no promises."""
    if language not in FULL:
        return None
    told = table(language, "promises")
    words = told["words"]
    return Vocabulary(
        deeds=tuple(
            (deed, _deed(forms, words)) for deed, forms in told["deeds"].items()
        ),
        you=_any(words["you"]),
        actor=_actor(words),
        negated=_any(words["not"]),
        # The day after tomorrow holds tomorrow: the longest comes first.
        days=tuple((n, _any(told["times"][str(n)])) for n in (2, 1, 0)),
        spans=tuple((name, _any(told["times"][name])) for name in SPANS),
        within=_within(told["within"], told["numbers"]),
        weekdays=_numbered(told["weekdays"]),
        month_names=_dated(told["months"]),
        numbers=_numbers(told["numbers"]),
    )


def _deed(forms: list[str], words: dict[str, list[str]]) -> re.Pattern[str]:
    """Return where somebody of ours does it; the verb alone where it tells who."""
    deed = _either(forms)
    if not words["who"]:
        return re.compile(rf"(?<!\w){deed}(?!\w)")
    will = rf"{_either(words['who'])}{GAP}{_either(words['will'])}"
    subject = rf"(?:{will}|{_either(words['short'])})"
    return re.compile(rf"(?<!\w){subject}{GAP}{deed}(?!\w)")


def _actor(words: dict[str, list[str]]) -> re.Pattern[str]:
    """Return what alone makes it a promise: a future, or one of ours as subject."""
    return _any(words["will"] + words["short"])


def _within(
    told: dict[str, list[str]], numbers: dict[str, list[str]]
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    known = [form for forms in numbers.values() for form in forms]
    number = rf"(?P<n>\d{{1,3}}|{_either(known)})"
    before = rf"{_either(told['words'])}\W+" if told["words"] else ""
    # Without a word before it ("kolme päeva jooksul") the word after it tells.
    after = rf"\W+{_either(told['after'])}" if told["after"] else ""
    begin = rf"(?:{before})?" if after else before
    found = []
    for unit in UNITS:
        forms = _either(told[unit])
        counted = rf"(?:{number}(?:\s*[-–]\s*(?P<more>\d{{1,3}}))?\W+)?{forms}"
        found.append((unit, re.compile(rf"(?<!\w){begin}{counted}{after}(?!\w)")))
    return tuple(found)


def _dated(months: dict[str, list[str]]) -> tuple[tuple[int, re.Pattern[str]], ...]:
    found = []
    for number, forms in months.items():
        name = _either(forms)
        first = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?{name}"
        last = rf"{name}\s+(?P<late>\d{{1,2}})(?:st|nd|rd|th)?"
        pattern = re.compile(rf"(?<!\w)(?:{first}|{last})(?!\w)")
        found.append((int(number), pattern))
    return tuple(found)


def _numbered(told: dict[str, list[str]]) -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple((int(number), _any(forms)) for number, forms in told.items())


def _numbers(told: dict[str, list[str]]) -> dict[str, int]:
    return {folded(form): int(n) for n, forms in told.items() for form in forms}


def _any(forms: Iterable[str]) -> re.Pattern[str]:
    wanted = list(forms)
    return re.compile(rf"(?<!\w){_either(wanted)}(?!\w)") if wanted else NEVER


def _either(forms: Iterable[str]) -> str:
    longest = sorted(forms, key=lambda form: -len(form))
    return f"(?:{'|'.join(_pattern(form) for form in longest)})"


def _pattern(form: str) -> str:
    """Return one entry as a pattern: ``_`` is a gap, ``*`` any ending."""
    pattern = ""
    for word in folded(form).split():
        if word == "_":
            pattern += GAP
            continue
        if pattern and not pattern.endswith(GAP):
            pattern += r"\W+"
        pattern += re.escape(word).replace(r"\*", r"\w*")
    return pattern
