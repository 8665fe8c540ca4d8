"""Letters and cards: guarded words, checked addresses, one file for the printer."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.core.remedying.postal import Postal, example
from amends.foundation import clock
from amends.journeys.paper.printing import pdf
from amends.remedies.letter import Letter
from amends.web.setup.choices import COUNTRIES
from tests.world import NOON, signed_in

WORDS = "Hea Mart!\n\nVabandame külma pitsa pärast ja täname, et meile kirjutasite."
SENT = {
    "form": "letter",
    "name": "Mart Käär",
    "street": "Õie 5-3",
    "postcode": "50303",
    "town": "Tartu",
    "country": "EE",
    "words": WORDS,
    "signed_by": "Liis ja köök",
}


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def written(who: Membership, case: Case, **more: str) -> int:
    address = f"/cases/{case.reference}/paper/"
    return signed_in(who).post(address, {**SENT, **more}).status_code


def pages(file: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", file))


def test_what_is_written_waits_and_is_printed_together(
    cold_pizza: Case, liis: Membership
) -> None:
    for name in ("Mart Käär", "Ștefan Țiriac", "Väinö Ööberg"):
        assert written(liis, cold_pizza, name=name) == 302
    assert written(liis, cold_pizza, form="card") == 302
    browser = signed_in(liis)
    answered = browser.post("/letters/prints/", {"form": "letter"}, follow=True)
    assert answered["Content-Type"] == "application/pdf"
    assert pages(answered.content) == 3
    assert Letter.objects.to_print().count() == 1
    nothing = browser.post("/letters/prints/", {"form": "letter"})
    assert nothing["Location"] == "/letters/"
    assert "Print again" in browser.get("/letters/").content.decode()


@pytest.mark.parametrize("off", [{"postcode": "123"}, {"town": ""}, {"form": "x"}])
def test_an_address_that_cannot_be_is_not_kept(
    cold_pizza: Case, liis: Membership, off: dict[str, str]
) -> None:
    assert written(liis, cold_pizza, **off) == 422
    assert not Letter.objects.exists()


def test_the_guard_reads_what_goes_onto_paper(
    cold_pizza: Case, liis: Membership
) -> None:
    bribe = f"{WORDS} Muutke oma arvustust ja saate tasuta pitsa!"
    assert written(liis, cold_pizza, words=bribe) == 422
    assert not Letter.objects.exists()


@pytest.mark.parametrize("form", ["letter", "card"])
def test_a_name_is_never_a_command_to_the_printer(cold_pizza: Case, form: str) -> None:
    hostile = {"form": form, "name": "#panic() $x$", "words": '#eval("1") \\'}
    letter = Letter(
        organisation=cold_pizza.organisation,
        case=cold_pizza,
        language="et",
        written_at=NOON,
        **{**SENT, **hostile},
    )
    assert pages(pdf([letter] * 5, form)) == 5 + (form == "card")


def test_cards_are_followed_by_sheets_of_labels(cold_pizza: Case) -> None:
    one = Letter(
        organisation=cold_pizza.organisation,
        case=cold_pizza,
        language="et",
        written_at=NOON,
        **{**SENT, "form": "card"},
    )
    assert [pages(pdf([one] * many, "card")) for many in (1, 14, 15)] == [2, 15, 17]


def test_an_address_is_written_as_in_its_country() -> None:
    at_home = Postal("Mart", "Õie 5", "50303", "Tartu", "EE")
    assert at_home.lines("EE") == ("Mart", "Õie 5", "50303 Tartu")
    abroad = Postal("Ann", "1 High St", "sw1a 1aa", "London", "GB")
    assert abroad.wrong == ()
    assert abroad.lines("EE", "Suurbritannia")[2:] == (
        "London",
        "SW1A 1AA",
        "SUURBRITANNIA",
    )
    latvian = Postal("Ilze", "Brīvības iela 1", "lv-1010", "Rīga", "LV")
    assert latvian.lines("LV")[2] == "Rīga, LV-1010"
    assert Postal("", "x", "1", "y", "RO").wrong == ("name", "postcode")


@pytest.mark.parametrize("country", [code for code, _name in COUNTRIES])
def test_every_country_of_ours_knows_its_postcodes(country: str) -> None:
    code = example(country)
    assert code
    assert Postal("A", "B 1", code, "C", country).wrong == ()
    assert Postal("A", "B 1", f"{code}1234", "C", country).wrong == ("postcode",)
    assert Postal("A", "B 1", "12", "C", country).wrong == ("postcode",)
