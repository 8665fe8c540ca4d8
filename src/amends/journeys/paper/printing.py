"""Many letters, or cards, as one file for the printer."""

from __future__ import annotations

import json
from collections.abc import Iterable

from babel import Locale, dates

from amends.journeys.asking.tongues import tongue
from amends.journeys.paper import TEMPLATE
from amends.journeys.paper.press import pressed
from amends.remedies.letter import Letter

LOCALES = {"en": "en_GB"}
"""English here is read in Europe: days before months."""


def pdf(letters: Iterable[Letter], form: str) -> bytes:
    """Return one PDF with a page for each, in the language of each."""
    rows = list(letters)
    pictures: dict[str, bytes] = {}
    words = [worded(letter, pictures) for letter in rows]
    told = {"letters": json.dumps(words), "form": form}
    return pressed(TEMPLATE.read_bytes(), told, pictures)


def worded(letter: Letter, pictures: dict[str, bytes]) -> dict[str, object]:
    """Return every word of one letter; its signatures join the pictures."""
    place, house = letter.case.location, letter.organisation
    home = place.country if place else house.country
    sender = (house.name, place.address if place else "")
    spoken = tongue(letter.language)
    locale = Locale.parse(LOCALES.get(spoken, spoken))
    abroad = str(locale.territories.get(letter.country, letter.country))
    written_on = letter.written_at.date()
    return {
        "lang": letter.language or spoken,
        "house": place.name if place else house.name,
        "sender": " · ".join(part for part in sender if part),
        "address": letter.postal.lines(home, abroad),
        "day": dates.format_date(written_on, "medium", locale=locale),
        "words": letter.words,
        "signed": letter.signed_by,
        "pictures": _pictures(letter, pictures),
    }


def _pictures(letter: Letter, pictures: dict[str, bytes]) -> list[str]:
    if letter.pk is None:
        return []
    names = []
    for signature in letter.signatures.all():
        name = f"{signature.pk}.{signature.kind}"
        pictures.setdefault(name, bytes(signature.picture))
        names.append(name)
    return names
