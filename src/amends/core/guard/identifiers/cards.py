"""Payment cards and bank accounts, told by their check digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.identifiers.numbers import digits

_CARD = re.compile(r"(?<![\w+])\d(?:[ -]?\d){12,18}(?!\w)")
_IBAN = re.compile(r"(?<!\w)[A-Za-z]{2}\d\d(?:[ -]?[A-Za-z0-9]){10,30}(?!\w)")


def cards(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each full card number."""
    for place in _CARD.finditer(text):
        if _luhn(digits(place[0])):
            yield place.span()


def ibans(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each account number that passes its check.

    The words after an account are not part of it: the longest valid head counts.
    """
    for place in _IBAN.finditer(text):
        compact = [i for i, letter in enumerate(place[0]) if letter.isalnum()]
        for length in range(min(len(compact), 34), 14, -1):
            end = compact[length - 1] + 1
            if _iban(place[0][:end]):
                yield place.start(), place.start() + end
                break


def _luhn(number: str) -> bool:
    doubled = (int(digit) * 2 for digit in number[-2::-2])
    total = sum(map(int, number[-1::-2])) + sum(n - 9 if n > 9 else n for n in doubled)
    return total % 10 == 0 and len(set(number)) > 1


def _iban(text: str) -> bool:
    plain = "".join(letter for letter in text.upper() if letter.isalnum())
    turned = plain[4:] + plain[:4]
    if not turned.isascii():
        return False
    return int("".join(str(int(letter, 36)) for letter in turned)) % 97 == 1
