"""Many letters, or cards, as one file for the printer."""

from __future__ import annotations

import json
from collections.abc import Iterable

from django.utils import translation

from amends.remedies.letter import Letter
from amends.web import formats
from amends.web.language import FALLBACK, spoken
from amends.web.letters import TEMPLATE


def pdf(letters: Iterable[Letter], form: str) -> bytes:
    """Return one PDF with a page for each, in the language of each.

    Everything written by people goes in as data: a name can never be a command.
    """
    import typst  # noqa: PLC0415 - 7 MB in every web process, for one rare page

    words = json.dumps([worded(letter) for letter in letters])
    inputs = {"letters": words, "form": form}
    made = typst.compile(TEMPLATE.read_bytes(), sys_inputs=inputs)
    return bytes(made) if isinstance(made, bytes | bytearray) else bytes(made[0])


def worded(letter: Letter) -> dict[str, object]:
    """Return every word of one letter."""
    place, house = letter.case.location, letter.organisation
    home = place.country if place else house.country
    sender = (house.name, place.address if place else "")
    with translation.override(spoken(letter.language) or FALLBACK):
        abroad = formats.country_name(letter.country)
        return {
            "lang": letter.language or FALLBACK,
            "house": place.name if place else house.name,
            "sender": " · ".join(part for part in sender if part),
            "address": letter.postal.lines(home, abroad),
            "day": formats.day(letter.written_at.date()),
            "words": letter.words,
            "signed": letter.signed_by,
        }
