"""E-mail addresses, also those spelt "name (at) domain (dot) com"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PLAIN = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_SPELT = re.compile(
    r"(?<![\w.+-])[\w.+-]{1,64}\s?[(\[{]\s?(?:at|ät|@)\s?[)\]}]\s?"
    r"[\w-]{1,63}(?:\s?(?:\.|[(\[{]\s?(?:dot|punkt|piste|punct|\.)\s?[)\]}])\s?[\w-]{2,63}){1,4}",
    re.IGNORECASE,
)


def emails(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each e-mail address."""
    for place in _PLAIN.finditer(text):
        yield place.span()
    if "(" in text or "[" in text or "{" in text:
        for place in _SPELT.finditer(text):
            yield place.span()
