"""By when: the day that a sentence names, told from the day on which it was said."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from amends.core.promising.vocabulary import Vocabulary

FRIDAY = 5
SUNDAY = 7
FARTHEST = timedelta(days=366)
DATE = re.compile(
    r"(?<![\w.])(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{4}))?(?!\d)"
)
ISO = re.compile(r"(?<!\d)(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?!\d)")


def day_named(sentence: str, words: Vocabulary, on: date) -> date | None:
    """Return the day, None where the sentence names none or one that is past.

    ``sentence`` is folded. The most exact word counts: a date before a number of
    days, that before a weekday.
    """
    for ask in (_written_out, _in_figures, _within, _day, _span, _weekday):
        found = ask(sentence, words, on)
        if found is not None and on <= found <= on + FARTHEST:
            return found
    return None


def _written_out(sentence: str, words: Vocabulary, on: date) -> date | None:
    for month, pattern in words.month_names:
        match = pattern.search(sentence)
        if match:
            return _coming(int(match["day"] or match["late"]), month, on)
    return None


def _in_figures(sentence: str, words: Vocabulary, on: date) -> date | None:
    del words
    match = ISO.search(sentence) or DATE.search(sentence)
    if match is None:
        return None
    day, month = int(match["day"]), int(match["month"])
    year = match["year"]
    return _real(int(year), month, day) if year else _coming(day, month, on)


def _within(sentence: str, words: Vocabulary, on: date) -> date | None:
    for unit, pattern in words.within:
        match = pattern.search(sentence)
        if match:
            told = match["more"] or match["n"]
            count = _count(told, words) if told else 1
            return _after(on, count, unit)
    return None


def _day(sentence: str, words: Vocabulary, on: date) -> date | None:
    for days, pattern in words.days:
        if pattern.search(sentence):
            return on + timedelta(days=days)
    return None


def _span(sentence: str, words: Vocabulary, on: date) -> date | None:
    for name, pattern in words.spans:
        if pattern.search(sentence):
            return _end(name, on)
    return None


def _weekday(sentence: str, words: Vocabulary, on: date) -> date | None:
    for weekday, pattern in words.weekdays:
        if pattern.search(sentence):
            # On a Friday, "by Friday" is the next one: today is called today.
            return on + timedelta(days=(weekday - on.isoweekday() - 1) % 7 + 1)
    return None


def _count(told: str, words: Vocabulary) -> int:
    return int(told) if told.isdecimal() else words.numbers.get(told, 1)


def _after(on: date, count: int, unit: str) -> date:
    if unit == "hour":
        return on + timedelta(days=-(-count // 24))
    if unit == "working":
        return _working(on, count)
    return on + timedelta(days=count * {"day": 1, "week": 7, "month": 30}[unit])


def _working(on: date, count: int) -> date:
    day = on
    for _step in range(min(count, 300)):
        day += timedelta(days=1)
        while day.isoweekday() > FRIDAY:
            day += timedelta(days=1)
    return day


def _end(span: str, on: date) -> date:
    if span == "end_of_month":
        return on.replace(day=monthrange(on.year, on.month)[1])
    friday = on + timedelta(days=FRIDAY - on.isoweekday())
    if span == "next_week":
        return friday + timedelta(days=7)
    return friday if friday >= on else on + timedelta(days=SUNDAY - on.isoweekday())


def _coming(day: int, month: int, on: date) -> date | None:
    """Return that day this year, or next year where it is over."""
    found = _real(on.year, month, day)
    if found is not None and found < on:
        return _real(on.year + 1, month, day)
    return found


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
