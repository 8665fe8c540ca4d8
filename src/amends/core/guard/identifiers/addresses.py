"""Postal addresses: a street with its number, in the ways of several languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

_STREETS = re.compile(
    r"(?<!\w)(?:"
    r"[a-z][\w-]{1,25} (?:tn|tanav(?:al|ale|a)?|pst|puiestee|mnt|maantee|tee|allee|plats)\.? ?\d{1,4}[a-z]?(?:[-/]\d{1,4})?"
    r"|[a-z][\w-]{2,25}(?:katu|kadun|kadulla|kadulle|tie|tien|tiella|kuja|kujalla|polku|vayla|ranta|tori) \d{1,4}(?: ?[a-z](?: \d{1,3})?)?(?!\w)"
    r"|(?:str|strada|bd|b-dul|bulevardul|bulevard|aleea|soseaua|sos|calea|piata|intrarea|splaiul)\.? (?:[\w.-]{2,25},? ){1,4}?(?:(?:nr|no)\.? ?)?\d{1,4}[a-z]?(?:,? (?:bl|sc|ap|et)\.? ?\w{1,4}){0,4}"
    r"|\d{1,5}[a-z]?,? (?:[a-z][\w'-]{1,20} ){1,3}(?:street|road|avenue|lane|drive|close|crescent|boulevard|way|square|terrace|court|place|gardens|st|rd|ave|blvd)(?!\w)"
    r"|[a-z][\w-]{2,25}(?:strasse|straße|gatan|vagen|straat|laan|gade|vej) \d{1,4}"
    r"|(?:rue|via|calle|avenida|avenue|rua|ul|ulica)\.? (?:[\w'-]{2,20} ){1,3}?\d{1,4}"
    r")"
)
_AFTER_WORD = re.compile(
    r"(?:aadress\w*|osoite\w*|osoittee\w*|adres[asei]\w*|address\w*)\W{1,3}(?:\w{1,12} ){0,2}?"
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
