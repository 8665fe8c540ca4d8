"""What one press takes out, and what it leaves as it was written."""

from __future__ import annotations

import pytest

from amends.core.guard.mending import mended, moved
from amends.core.nouns import Finding

REPLY = (
    "Tere, Mart!\n\n"
    "Aitäh, et kirjutasite. Te valetate, sellist õhtut polnud. "
    "Vaatame köögi töö üle.\n\n"
    "Kadri, Pizzeria Tuul"
)


def of(finding: str, quote: str) -> Finding:
    return Finding(finding, "block", quote, "why", "mend")


def anything(_text: str) -> bool:
    return True


def test_a_sentence_goes_and_the_rest_stays_letter_for_letter() -> None:
    assert mended(REPLY, of("accuses-fake", "Te valetate"), anything) == (
        "Tere, Mart!\n\nAitäh, et kirjutasite. Vaatame köögi töö üle.\n\n"
        "Kadri, Pizzeria Tuul"
    )


@pytest.mark.parametrize(
    ("said", "quote", "left"),
    [
        (
            "Your number (+372 5551 2345) is with us, and Kadri calls today.",
            "+372 5551 2345",
            "Your number is with us, and Kadri calls today.",
        ),
        (
            "We call you back on 5551 2345, dear guest.",
            "5551 2345",
            "We call you back on, dear guest.",
        ),
        (
            "Thank you for writing to us. Order 88213. Kadri",
            "Order 88213",
            "Thank you for writing to us. Kadri",
        ),
        (
            "Annabel and Anna Tamm were here with all of us.",
            "Anna",
            "Annabel and Tamm were here with all of us.",
        ),
        ("So glad you liked it 🎉 !", "🎉", "So glad you liked it!"),
    ],
)
def test_only_the_words_go_where_the_sentence_lives_without_them(
    said: str, quote: str, left: str
) -> None:
    kind = "format" if quote == "🎉" else "personal-data"
    assert mended(said, of(kind, quote), anything) == left


def test_what_is_too_long_loses_the_end_of_its_body() -> None:
    shorter = mended(REPLY, of("too-long", ""), lambda text: len(text) < 90)
    assert shorter.startswith("Tere, Mart!\n\nAitäh, et kirjutasite.")
    assert shorter.endswith("Kadri, Pizzeria Tuul")
    assert len(shorter) < 90
    assert mended(REPLY, of("too-long", ""), lambda text: len(text) < 20) == ""


def test_no_press_says_anything_in_the_place_of_a_person() -> None:
    assert mended(REPLY, of("no-way-forward", ""), anything) == ""
    assert mended(REPLY, of("wrong-language", "Aitäh"), anything) == ""
    assert mended(REPLY, of("anger", "not there"), anything) == ""
    assert mended("Te valetate.", of("accuses-fake", "Te valetate"), anything) == ""


PUBLIC = (
    "Tere!\n\nAitäh kirja eest. Teie broneering 88213 oli kell 19. Vaatame üle.\n\n"
    "Kadri"
)
WAY = "Kirjutage mulle: kadri@tuul.example."


def test_what_is_to_be_said_privately_leaves_a_way_in_its_place() -> None:
    found = of("fact-not-public", "broneering 88213")
    text, words = moved(PUBLIC, found, WAY)
    assert text == (f"Tere!\n\nAitäh kirja eest. {WAY} Vaatame üle.\n\nKadri")
    assert words == "Teie broneering 88213 oli kell 19."
    assert moved(PUBLIC, found, "")[0] == (
        "Tere!\n\nAitäh kirja eest. Vaatame üle.\n\nKadri"
    )


@pytest.mark.parametrize(
    ("finding", "quote"),
    [("blame", "Vaatame"), ("fact-not-public", "not there"), ("fact-not-public", "")],
)
def test_what_is_wrong_anywhere_is_not_moved(finding: str, quote: str) -> None:
    assert moved(PUBLIC, of(finding, quote), WAY) == ("", "")


def test_a_reply_of_nothing_else_stays_where_it_is() -> None:
    found = of("fact-not-public", "88213")
    assert moved("Broneering 88213.", found, WAY) == ("", "")
