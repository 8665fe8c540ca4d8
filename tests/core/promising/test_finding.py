"""What we wrote to a customer is a promise, by that day; a habit or a wish is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from amends.core.promising import promises_in
from amends.core.promising.finding import sentences

MONDAY = date(2026, 9, 14)


@pytest.mark.parametrize(
    ("language", "words", "deed", "due"),
    [
        ("en", "We will call you tomorrow.", "call", date(2026, 9, 15)),
        ("en", "Our manager will phone you on Friday.", "call", date(2026, 9, 18)),
        ("en", "I’ll look into it and get back to you within two days.", "find_out",
         date(2026, 9, 16)),
        ("en", "We are going to refund the whole order in 5 working days.", "pay",
         date(2026, 9, 21)),
        ("en", "We will send a new one by 2 October.", "send", date(2026, 10, 2)),
        ("en", "We shall write to you the day after tomorrow.", "write",
         date(2026, 9, 16)),
        ("et", "Helistame Teile homme.", "call", date(2026, 9, 15)),
        ("et", "Kanname raha tagasi kolme tööpäeva jooksul.", "pay",
         date(2026, 9, 17)),
        ("et", "Anname Teile reedeks teada.", "write", date(2026, 9, 18)),
        ("et", "Saadame uue pitsa 5. oktoobril.", "send", date(2026, 10, 5)),
        ("et", "Juhataja helistab Teile ülehomme.", "call", date(2026, 9, 16)),
        ("et", "Votame Teiega uhendust 24 tunni jooksul.", "write",
         date(2026, 9, 15)),
        ("fi", "Soitamme teille huomenna.", "call", date(2026, 9, 15)),
        ("fi", "Palautamme rahat kahden viikon kuluessa.", "pay", date(2026, 9, 28)),
        ("fi", "Otan teihin yhteyttä perjantaihin mennessä.", "write",
         date(2026, 9, 18)),
        ("fi", "Selvitämme asian tällä viikolla.", "find_out", date(2026, 9, 18)),
        ("ro", "Vă vom suna mâine.", "call", date(2026, 9, 15)),
        ("ro", "Va vom returna banii in termen de 7 zile.", "pay",
         date(2026, 9, 21)),
        ("ro", "O să vă scriem până vineri.", "write", date(2026, 9, 18)),
        ("ro", "Vă trimitem una nouă săptămâna viitoare.", "send",
         date(2026, 9, 25)),
    ],
)  # fmt: skip
def test_a_sentence_of_ours_is_a_promise_with_a_day(
    language: str, words: str, deed: str, due: date
) -> None:
    (found,) = promises_in(f"Tere! {words} Mari", language, MONDAY)
    assert (found.deed, found.due_on, found.dated) == (deed, due, True)
    assert found.text == words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "Please call us tomorrow."),
        ("en", "Shall we call you tomorrow?"),
        ("en", "We will never send cold food again."),
        ("en", "We hope to see you next week."),
        ("en", "We called you yesterday."),
        ("en", "We would replace it if we could."),
        ("et", "Palun helistage meile homme."),
        ("et", "Kontrollime iga pitsat enne väljastamist."),
        ("et", "Me ei saada enam külma toitu."),
        ("et", "Loodame Teid järgmisel nädalal näha."),
        ("fi", "Toivomme näkevämme teidät ensi viikolla."),
        ("fi", "Tarkistamme jokaisen pizzan ennen toimitusta."),
        ("fi", "Emme lähetä kylmää ruokaa."),
        ("ro", "Vă rugăm să ne sunați mâine."),
        ("ro", "Nu vom mai trimite mâncare rece."),
        ("ro", "Sperăm să vă revedem săptămâna viitoare."),
        ("de", "Wir rufen Sie morgen an."),
    ],
)
def test_a_wish_a_habit_or_a_request_is_none(language: str, words: str) -> None:
    assert promises_in(words, language, MONDAY) == ()


def test_without_a_day_the_deed_has_its_usual_one() -> None:
    (found,) = promises_in("We will refund the pizza to your card.", "en", MONDAY)
    assert (found.due_on, found.dated) == (date(2026, 9, 21), False)


def test_a_friday_promised_on_a_friday_is_the_next() -> None:
    friday = date(2026, 9, 18)
    (found,) = promises_in("We will call you on Friday.", "en", friday)
    assert found.due_on == date(2026, 9, 25)


def test_a_past_date_is_no_deadline() -> None:
    (found,) = promises_in("We will send it, as on 3.9.2026.", "en", MONDAY)
    assert not found.dated


def test_months_of_romanian_are_no_mondays() -> None:
    (found,) = promises_in("Vom verifica totul în două luni.", "ro", MONDAY)
    assert found.due_on == date(2026, 11, 13)


def test_a_date_does_not_end_its_sentence() -> None:
    parts = list(sentences("Tere!\nSaadame 5. oktoobril uue. Aitäh"))
    assert parts == ["Tere!", "Saadame 5. oktoobril uue.", "Aitäh"]


@given(st.text(), st.sampled_from(["et", "fi", "ro", "en", "xx"]))
def test_whatever_is_written_a_promise_lies_ahead(words: str, language: str) -> None:
    for found in promises_in(words, language, MONDAY):
        assert found.due_on >= MONDAY
        assert len(found.text) <= 300
