"""Questions are answered as questions, and a call is not answered like a letter."""

from __future__ import annotations

import pytest

from amends.core.drafting import propose
from amends.core.nouns import Feedback
from amends.core.reading import read

from .cast import setting

COELIAC = {
    "et": "Mul on tsöliaakia. Kas teil on gluteenivabu pitsasid?",
    "fi": "Minulla on keliakia. Onko teillä gluteenittomia pizzoja?",
    "ro": "Am boală celiacă. Aveți pizza fără gluten?",
    "en": "I have coeliac disease, do you have gluten-free pizza?",
}
CALLED = {
    "et": "Klient helistas: pitsa oli külm ja kuller hilines.",
    "fi": "Asiakas soitti: pizza oli kylmä ja kuljettaja myöhässä.",
    "ro": "Clientul a sunat: pizza era rece și curierul a întârziat.",
    "en": "Customer rang: the pizza was cold and the driver late.",
}
LETTER = {
    "et": ("siiasamasse", "sellele kirjale", "kirjutad", "kirjutate"),
    "fi": ("tähän viestiin", "kirjoitat", "kirjoititte"),
    "ro": ("răspuns chiar aici", "scrieți că", "scrii că"),
    "en": ("this message", "this mail", "you write"),
}


@pytest.mark.parametrize("lang", sorted(COELIAC))
def test_a_coeliac_who_asks_is_answered_and_not_consoled(lang):
    reading = read(Feedback(text=COELIAC[lang], sector="restaurant"))
    there = setting(COELIAC[lang], lang, stars=None)
    drafts = propose(reading, there)
    assert drafts.held is None
    moves = {move.move for move in drafts.drafts[0].moves}
    assert "action" in moves
    assert not moves & {"responsibility", "acknowledgement", "restate"}


def test_a_coeliac_who_fell_ill_goes_to_a_person():
    text = "I have coeliac disease and your pizza made me ill. Do you even care?"
    reading = read(Feedback(text=text, sector="restaurant"))
    assert propose(reading, setting(text, "en", stars=1)).held


@pytest.mark.parametrize("lang", sorted(CALLED))
def test_who_rang_is_not_told_that_they_wrote(lang):
    reading = read(Feedback(text=CALLED[lang], sector="restaurant"))
    there = setting(CALLED[lang], lang, stars=None, channel="phone", public=False)
    for draft in propose(reading, there, variants=4).drafts:
        assert not any(words in draft.text.casefold() for words in LETTER[lang])
