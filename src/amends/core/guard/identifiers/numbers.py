"""Long numbers as people write them: phones, accounts, cards, ids.

A date, a time, a price or a span of years is not one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_RUN = re.compile(r"(?<![\w.,])(?:\+|00)?\(?\d(?:[ \u00a0()./-]{0,3}\d){6,24}(?![\w])")
_DAY = (
    r"(?:[0-3]?\d\s?[./-]\s?[0-3]?\d\s?[./-]\s?(?:19|20)?\d\d"
    r"|(?:19|20)\d\d[./-]\d\d?[./-]\d\d?)"
)
_DATE = re.compile(rf"{_DAY}(?:\s?[-/]\s?{_DAY})?(?!\d)")
_CROWD = re.compile(r"[1-9]\d{0,3}00\s?-\s?[1-9]\d{0,3}00\Z")
_YEARS = re.compile(r"(?:19|20)\d\d\s?[-/]\s?(?:19|20)\d\d\Z")
_MONEY = re.compile(
    r"\s?(?:€|\$|£|eur|usd|gbp|ron|lei|kr|kroon|dollar|pound|naela|protsen|percent|%)",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(
    r"[1-9](?:[ \u00a0.,]\d{3}){2,}\Z|[1-9]\d{0,2}(?:[ \u00a0.,]\d{3})*[ \u00a0.,]000\Z"
)
_HOURS = re.compile(r"\d{1,2}[.:]\d\d\s?[-/]\s?\d{1,2}[.:]\d\d\Z")


def digits(text: str) -> str:
    """Return only the digits."""
    return "".join(letter for letter in text if letter.isdigit())


def long_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each number of seven digits or more that is no amount."""
    for run in _RUN.finditer(text):
        start, end = run.span()
        dated = _DATE.match(run[0])
        if dated is not None:
            start += dated.end()
        left = text[start:end]
        told = len(digits(left)) >= 7 and not _plain_amount(left, text, end)
        if told:
            yield start + len(left) - len(left.lstrip(" ./-")), end


def _plain_amount(number: str, text: str, end: int) -> bool:
    stripped = number.strip()
    after = _MONEY.match(text, end, end + 12)
    forms = (_YEARS, _HOURS, _THOUSANDS, _CROWD)
    return bool(after) or any(form.match(stripped) for form in forms)
