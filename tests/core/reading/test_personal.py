"""Personal data is found whatever the language, and plain figures are left alone."""

from itertools import pairwise

import pytest

from amends.core.reading.personal import find


def found(text):
    """Return (kind, words) of everything personal."""
    return [(one.kind, text[one.start : one.end]) for one in find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kirjutage mari.maasikas@example.ee kohe",
            ("email", "mari.maasikas@example.ee"),
        ),
        ("Helistage mulle 5551 2345 palun", ("phone", "5551 2345")),
        ("minu number on +372 5551 2345.", ("phone", "+372 5551 2345")),
        ("Soittakaa 040 123 4567 heti", ("phone", "040 123 4567")),
        ("Sunați-mă la 0722 123 456", ("phone", "0722 123 456")),
        ("call me on 07700 900123", ("phone", "07700 900123")),
        ("Tellimus nr 88213-04 tuli katki", ("order", "88213-04")),
        ("Order #A-99120 never came", ("order", "#A-99120")),
        ("broneeringu HX-44812 arve", ("booking", "HX-44812")),
        ("my booking reference is XK7731P", ("booking", "XK7731P")),
        ("kliendinumber 4455667", ("customer", "4455667")),
        ("arve nr 2026-1187 on vale", ("account", "2026-1187")),
        ("isikukood 38001085718 on mul", ("national_id", "38001085718")),
        ("hetu 131052-308T", ("national_id", "131052-308T")),
        ("CNP 1960115410018", ("national_id", "1960115410018")),
        ("konto EE382200221020145685", ("iban", "EE382200221020145685")),
        ("IBAN FI21 1234 5600 0007 85", ("iban", "FI21 1234 5600 0007 85")),
        ("card 4111 1111 1111 1111", ("card", "4111 1111 1111 1111")),
        ("takso 123 ABC kihutas", ("plate", "123 ABC")),
        ("elan Pika tänav 5 juures", ("address", "Pika tänav 5")),
        ("I live at 12 Baker Street", ("address", "12 Baker Street")),
    ],
)
def test_what_is_personal_is_found_to_the_letter(text, expected):
    assert expected in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Maksin 45.90 eurot ja ootasin 90 minutit",
        "Eile kell 21.15 ja 03.05.2026",
        "We were 12 people at 3 tables in 2026",
        "Open 10:00-22:00, 100% cotton, size 42",
        "ordered 2 pizzas for 24,50 EUR",
        "tellisin 3 pitsat",
        "iPhone 15 ja Windows 11",
        "mängisime 100 EUR eest",
        "no figures at all",
    ],
)
def test_plain_figures_are_not_personal(text):
    assert found(text) == []


def test_finds_do_not_overlap():
    text = "tel +372 5551 2345, konto EE382200221020145685, a@b.ee, tellimus 12345678"
    spans = [(one.start, one.end) for one in find(text)]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert len(spans) == 4
