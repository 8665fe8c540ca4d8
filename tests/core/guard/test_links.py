"""A link is chance to whoever reads it: no key in one is heard as harm."""

from __future__ import annotations

from random import Random
from string import ascii_letters, digits

import pytest

from amends.core import guard
from amends.core.guard.hearing import FINDINGS, spoken
from amends.core.nouns import Setting

KEYS = 200
LETTERS = {
    "et": "Tere, Mari! Kas saime asja korda? Kaks minutit on küllalt: {link} Kadri",
    "fi": "Hei, Mari! Saimmeko asian kuntoon? Kaksi minuuttia riittää: {link} Kadri",
    "ro": "Bună, Maria! Am îndreptat lucrurile? Două minute sunt destule: {link} Kadri",
    "en": "Hello Mari, did we put it right? Two minutes are enough: {link} Kadri",
}


def links() -> list[str]:
    random = Random(23)
    keys = ("".join(random.choices(ascii_letters + digits, k=43)) for _ in range(KEYS))
    return [f"https://tuul.example/f/{key}/" for key in keys]


@pytest.mark.parametrize("language", LETTERS)
def test_no_key_is_heard_as_harm(language: str) -> None:
    setting = Setting(channel="email", public=False)
    heard = [
        finding.finding
        for link in links()
        for finding in guard.check(LETTERS[language].format(link=link), setting)
        if finding.finding in FINDINGS
    ]
    assert heard == []


def test_addresses_are_no_words() -> None:
    assert spoken("Kirjuta tere@tuul.example või vaata www.tuul.example/x kohe") == [
        "kirjuta",
        "voi",
        "vaata",
        "kohe",
    ]


def test_a_word_without_an_end_costs_no_more_than_its_letters() -> None:
    """A look at each letter for each letter would not be over within this life."""
    endless = "a" * 3_000_000
    assert spoken(endless) == [endless]
    assert spoken(f"{endless}@tuul.example") == []
