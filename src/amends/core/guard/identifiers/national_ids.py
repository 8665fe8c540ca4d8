"""Personal identity codes of European countries, told by form and check digit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

_FORMS = re.compile(
    r"(?<![\w+])(?:"
    r"\d{6}[-+A-FU-Y]\d{3}[0-9A-FHJ-NPR-Y]"  # Finland
    r"|\d{6}-\d{5}|32\d{4}-?\d{5}"  # Latvia
    r"|(?:19|20)?\d{6}[-+]\d{4}"  # Sweden, Denmark
    r"|\d{6}/\d{3,4}"  # Czechia, Slovakia
    r"|\d{3}-\d{2}-\d{4}"  # United States
    r"|[A-Z]{6}\d\d[A-EHLMPR-T]\d\d[A-Z]\d{3}[A-Z]"  # Italy
    r"|[XYZ]?\d{7,8}-?[A-HJ-NP-TV-Z]"  # Spain
    r"|[A-CEGHJ-PR-TW-Z]{2} ?\d\d ?\d\d ?\d\d ?[A-D]"  # United Kingdom
    r"|[12] ?\d\d ?[01]\d ?\d\d ?\d{3} ?\d{3} ?\d\d"  # France
    r"|\d{13}|\d{11}|\d{10}"
    r")(?!\w)"
)


def national_ids(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each identity code."""
    for place in _FORMS.finditer(text):
        if not place[0].isdigit() or _checks(place[0]):
            yield place.span()


def _checks(code: str) -> bool:
    kinds = {13: (_romanian,), 11: (_baltic, _pesel), 10: (_bulgarian,)}
    return any(kind(code) for kind in kinds.get(len(code), ()))


def _baltic(code: str) -> bool:
    """Estonia and Lithuania: century digit, birthday, order, two-step check."""
    born = _day(17 + (int(code[0]) + 1) // 2, code[1:3], code[3:5], code[5:7])
    numbers = [int(digit) for digit in code]
    for weights in ((1, 2, 3, 4, 5, 6, 7, 8, 9, 1), (3, 4, 5, 6, 7, 8, 9, 1, 2, 3)):
        rest = sum(w * n for w, n in zip(weights, numbers, strict=False)) % 11
        if rest < 10:
            return born and rest == numbers[10]
    return born and numbers[10] == 0


def _romanian(code: str) -> bool:
    weights = (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)
    rest = sum(w * int(d) for w, d in zip(weights, code, strict=False)) % 11
    century = {"1": 19, "2": 19, "3": 18, "4": 18, "5": 20, "6": 20}.get(code[0], 19)
    born = _day(century, code[1:3], code[3:5], code[5:7])
    return born and int(code[12]) == (1 if rest == 10 else rest)


def _pesel(code: str) -> bool:
    weights = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
    rest = sum(w * int(d) for w, d in zip(weights, code, strict=False)) % 10
    month = f"{int(code[2:4]) % 20:02}"
    return _day(20, code[:2], month, code[4:6]) and (10 - rest) % 10 == int(code[10])


def _bulgarian(code: str) -> bool:
    weights = (2, 4, 8, 5, 10, 9, 7, 3, 6)
    rest = sum(w * int(d) for w, d in zip(weights, code, strict=False)) % 11 % 10
    month = f"{int(code[2:4]) % 20:02}"
    return _day(20, code[:2], month, code[4:6]) and rest == int(code[9])


def _day(century: int, year: str, month: str, day: str) -> bool:
    try:
        date(century * 100 + int(year), int(month), int(day))
    except ValueError:
        return False
    return True
