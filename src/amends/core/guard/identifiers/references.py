"""Numbers by which a house files its customers: order, booking, policy, account."""

from __future__ import annotations

import re
from collections.abc import Iterator

from amends.core.guard.passage import Passage, Span

_NUMBER = re.compile(
    r"\W{0,4}(?:(?:nr|no|nro|num\w*|numb\w*|ref\w*|kood\w*|cod\w*|tunnu\w*|id|is|was|on|oli|este|e|"
    r"era|your|teie|sinu|dumneavoastra|dvs|ta|with|cu|numarul)\W{1,3}){0,4}"
    r"(#?[a-z]{0,5}[-/]?\d[\da-z/-]{2,24})(?!\w)"
)
_MORE = re.compile(r"[ \u00a0-]\d{2}")
_HASH = re.compile(r"(?<!\w)#\d{4,12}(?!\w)")
_PLAIN_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_AMOUNT_NEXT = re.compile(r"\s?(?:[€$£%]|eur|lei|ron|usd|gbp|pounds|min|kr\b|km)")


def references(passage: Passage) -> Iterator[Span]:
    """Yield (start, end) of each filing number that the words around give away."""
    folded = passage.folded
    for _, end in passage.places("references.nouns"):
        number = _NUMBER.match(folded, end, end + 60)
        # What goes on in further groups of digits is a phone, found as such.
        if (
            number
            and not _MORE.match(folded, number.end())
            and _files(number[1], folded, number.end())
        ):
            yield number.span(1)
    for place in _HASH.finditer(folded):
        yield place.span()


def _files(number: str, folded: str, end: int) -> bool:
    count = sum(letter.isdigit() for letter in number)
    amount = _AMOUNT_NEXT.match(folded, end)
    return count >= 3 and not _PLAIN_YEAR.match(number) and not amount
