"""Postal addresses: a street with its number, in the ways of several languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WAYS = (
    # Estonia: Pärna tn 27-3
    r"[a-z][\w-]{1,25} (?:tn|tanav(?:al|ale|a)?|pst|puiestee|mnt|maantee|tee|allee)"
    r"\.? ?\d{1,4}[a-z]?(?:[-/]\d{1,4})?",
    # Finland: Koivukatu 14 A 6
    r"[a-z][\w-]{2,25}(?:katu|kadun|kadulla|kadulle|tie|tien|tiella|kuja|kujalla|polku|vayla"
    r"|ranta|tori) \d{1,4}(?: ?[a-z](?: \d{1,3})?)?(?!\w)",
    # Romania: Strada Lalelelor nr. 27, bl. 3, ap. 4
    r"(?:str|strada|bd|b-dul|bulevardul|bulevard|aleea|soseaua|sos|calea|piata|intrarea"
    r"|splaiul)\.? (?:[\w.-]{2,25},? ){1,4}?(?:(?:nr|no)\.? ?)?\d{1,4}[a-z]?"
    r"(?:,? (?:bl|sc|ap|et)\.? ?\w{1,4}){0,4}",
    # English: 27 Maple Avenue
    r"\d{1,5}[a-z]?,? (?:[a-z][\w'-]{1,20} ){1,3}(?:street|road|avenue|lane|drive|close"
    r"|crescent|boulevard|way|square|terrace|court|place|gardens|st|rd|ave|blvd)(?!\w)",
    # German, Swedish, Dutch, Danish
    r"[a-z][\w-]{2,25}(?:strasse|straße|gatan|vagen|straat|laan|gade|vej) \d{1,4}",
    # French, Italian, Spanish, Portuguese, Polish, Croatian
    r"(?:rue|via|calle|avenida|avenue|rua|ul|ulica)\.? (?:[\w'-]{2,20} ){1,3}?\d{1,4}",
)
_STREETS = re.compile(rf"(?<!\w)(?:{'|'.join(_WAYS)})")
_AFTER_WORD = re.compile(
    r"(?:aadress\w*|osoite\w*|osoittee\w*|adres[asei]\w*|address\w*)\W{1,3}"
    r"(?:\w{1,12} ){0,2}?"
    r"([a-z][\w-]{2,25} \d{1,4}[a-z]?(?:[-/ ]\d{1,4})?)(?!\w)"
)


def addresses(folded: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each street address; a street is written with a capital."""
    if any(letter.isdigit() for letter in folded):
        found = [place.span() for place in _STREETS.finditer(folded)]
        found += [place.span(1) for place in _AFTER_WORD.finditer(folded)]
        for start, end in found:
            if any(map(str.isupper, text[start:end])):
                yield start, end
