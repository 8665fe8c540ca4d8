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
    r"|crescent|boulevard|way|square|terrace|court|place|gardens|grove|mews|row|walk|rise"
    r"|quay|green|hill|st|rd|ave|blvd)(?!\w)",
    # Germany, Austria, the Nordic and the Low Countries
    r"[a-z][\w-]{1,25}(?:strasse|straße|str\.|gasse|weg|platz|allee|damm|gatan|gata|vagen"
    r"|veien|vegen|straat|laan|plein|kade|gade|vej) \d{1,4}[a-z]?(?!\w)",
    r"(?:am|an der|im|auf dem|zum|zur) [a-z][\w-]{2,20} \d{1,4}[a-z]?"
    r"(?![\w%]|[.,:]\d|\s?(?:uhr|euro|€))",
    # France, Belgium, Luxembourg, Malta: the number comes first
    r"\d{1,4}(?: ?(?:bis|ter|[a-d]))?,? (?:rue|avenue|av\.|boulevard|bd|place|chemin"
    r"|allee|impasse|quai|route|triq)(?:[ -][\w'-]{2,20})"
    r"{1,4}",
    # the Romance and Slavic countries: a word for street, its name, its number
    r"(?:rue|via|viale|corso|piazza|calle|c/|avenida|avenue|plaza|paseo|rua|praca|ul|al|os"
    r"|ulica|ulice|aleja|trg)\.? (?:[\w'-]{2,20} ){1,3}?\d{1,4}(?:/\d{1,4})?",
    r"[a-z][\w-]{1,20} (?:ulica|ulice|cesta|namesti|namestie|iela|prospekts|bulvaris"
    r"|gatve|g\.|prospektas|utca|ut|ter|korut|trg) \d{1,4}[a-z]?(?:[-/]\d{1,4})?",
    r"[a-z][\w-]{2,20}(?:ova|ska|cka|ni|na) \d{1,4}/\d{1,4}(?!\w)",
    # Bulgaria, Greece
    r"(?:ул|бул|οδός|οδος|λεωφόρος|λεωφορος)\.? (?:\w{2,20} ){1,3}?\d{1,4}",
)
_STREETS = re.compile(rf"(?<!\w)(?:{'|'.join(_WAYS)})")
_AFTER_WORD = re.compile(
    r"(?:aadress\w*|osoite\w*|osoittee\w*|adres[asei]\w*|address\w*)\W{1,3}"
    r"(?:\w{1,12} ){0,2}?"
    r"([a-z][\w-]{2,25} \d{1,4}[a-z]?(?:[-/ ]\d{1,4})?)(?!\w)"
)
_NUMBER = re.compile(r"\d{1,5}")
_REACH = 70
_FLAT = re.compile(r"(?<!\w)([a-z]\w{2,20} (\d{1,3})-(\d{1,3}))(?![\w-]|[.,:]\d)")
"""Estonia writes house and flat without a word for street: Kase 18-4."""


def addresses(folded: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each street address; a street is written with a capital."""
    for first, last in _around_numbers(folded):
        found = [place.span() for place in _STREETS.finditer(folded, first, last)]
        found += [place.span(1) for place in _AFTER_WORD.finditer(folded, first, last)]
        found += [
            place.span(1)
            for place in _FLAT.finditer(folded, first, last)
            if _no_hours(place)
        ]
        for start, end in found:
            if any(map(str.isupper, text[start:end])):
                yield start, end


def _around_numbers(folded: str) -> Iterator[tuple[int, int]]:
    """Yield stretches around figures: no address is without one."""
    first = last = -1
    for number in _NUMBER.finditer(folded):
        start, end = max(0, number.start() - _REACH), number.end() + _REACH
        # A stretch begins with a word of its own.
        start = folded.rfind(" ", 0, start + 1) + 1
        if last >= start:
            last = end
        else:
            if last > 0:
                yield first, last
            first, last = start, end
    if last > 0:
        yield first, min(last, len(folded))


def _no_hours(flat: re.Match[str]) -> bool:
    """Hours and results rise or are small: "9-17", "3-1"; a house has few flats."""
    house, door = int(flat[2]), int(flat[3])
    return house > 24 or (house >= 10 and house > door)
