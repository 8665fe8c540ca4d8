"""A phone number that is not the house's own does not stand in public."""

from __future__ import annotations

import pytest

from .cast import found

CALLS = [
    "Call me on 5555 1234.",
    "Helista numbril 5555 1234.",
    "Helistage meile +372 5555 1234.",
    "Minu number on 55551234.",
    "Helista mulle 55-55-12-34.",
    "Soittakaa minulle 040 123 4567.",
    "Sunați-mă la 0722 123 456.",
]


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize(
    "contact", [["tere@pizzeriatuul.example"], ["+372 600 0000"], ["Riia 12, Tartu"]]
)
def test_a_number_that_is_not_listed_is_found(call, contact):
    finding = found(call, business={"contact": contact})["personal-data"]
    assert finding.level == "block"


@pytest.mark.parametrize(
    "own", ["5555 1234", "+372 5555 1234", "(+372) 55 55 12 34", "00372-5555-1234"]
)
@pytest.mark.parametrize(
    "listed",
    [
        ["+372 5555 1234"],
        ["55551234"],
        ["tere@pizzeriatuul.example, 5555 1234"],
        ["600 0000 / +372 5555 1234"],
        ["+372 5555 1234, 600 0000"],
    ],
)
def test_our_own_number_passes_however_it_is_listed(own, listed):
    reply = f"Helistage mulle {own}."
    assert "personal-data" not in found(reply, business={"contact": listed})


@pytest.mark.parametrize(
    "harmless",
    [
        "Oleme avatud aastast 2019.",
        "Meid on olnud 2000 inimest.",
        "Meil käis 2000-2500 inimest.",
        "Meil käis 12 000 inimest.",
        "Meie maja maksis 1 250 000 eurot.",
        "Helistage meile 14.09.2026 kell 19.20.",
        "Helistage meile 14.09.2026-16.09.2026.",
        "Oleme avatud 10.00-22.00.",
        "Oleme avatud E-R 10.00-22.00, L 11.00-20.00.",
        "Oleme avatud 10:00–22:00 / 11:00–20:00.",
        "Call us between 9.00 and 17.00.",
        "Hooajal 2024-2026 oleme lahti.",
        "Hind oli 25.50-35.50 eurot.",
    ],
)
def test_years_sums_times_and_crowds_are_no_phone(harmless):
    contact = {"contact": ["tere@pizzeriatuul.example"]}
    assert "personal-data" not in found(harmless, business=contact)
