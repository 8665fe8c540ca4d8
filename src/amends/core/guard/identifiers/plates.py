"""Licence plates of the countries around us."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STRICT = re.compile(
    r"(?<![\w-])(?:(?:B|AB|AG|AR|BC|BH|BN|BR|BT|BV|BZ|CJ|CL|CS|CT|CV|DB|DJ|GJ|GL|GR|HD|HR|IF"
    r"|IL|IS|MH|MM|MS|NT|OT|PH|SB|SJ|SM|SV|TL|TM|TR|VL|VN|VS)[ -]?\d{2,3}[ -]?[A-Z]{3}"
    r"|[A-Z]{2}\d\d ?[A-Z]{3})(?![\w-])"
)
_SHAPES = (
    r"\d{3} ?[A-Z]{3}|[A-Z]{3}[ -]?\d{2,4}",  # Estonia, Finland, Sweden, Greece
    r"[A-Z]{2}[ -]\d{3,5}|[A-Z]{3} \d{4,5}",  # Latvia, Poland, Denmark, Norway
    r"[A-Z]{1,3}[- ][A-Z]{1,2} ?\d{1,4}",  # Germany
    r"\d{4} ?[A-Z]{3}|\d[A-Z]\d ?\d{4}",  # Spain, Czechia
    r"[A-Z]{1,2}[ -]?\d{3,4}[ -]?[A-Z]{1,2}",  # France, Italy, Bulgaria, Slovakia
    r"[A-Z]{2}-\d{3}-[A-Z]|\d{1,2}-[A-Z]{2,3}-\d{1,2}",  # Netherlands
    r"\d{2,3}-[A-Z]{1,2}-\d{1,6}",  # Ireland
)
_LOOSE = re.compile(rf"(?<![\w-])(?:{'|'.join(_SHAPES)})(?![\w-])")
_NOT_A_PLATE = re.compile(
    r"EUR|USD|GBP|RON|SEK|NOK|DKK|PLN|CHF|CZK|LEI|RUB|ISO|PIN|PDF|SMS|USB|RAM|HTTP|GTX|RTX"
)


def plates(text: str, *, about_cars: bool) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each plate; the loose forms only where cars are meant."""
    for place in _STRICT.finditer(text):
        yield place.span()
    for place in _LOOSE.finditer(text) if about_cars else ():
        if not _NOT_A_PLATE.search(place[0]):
            yield place.span()
