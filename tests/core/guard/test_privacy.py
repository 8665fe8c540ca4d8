"""What only the house knows about Mart stays in the house."""

from __future__ import annotations

import pytest

from .cast import CALM, found


@pytest.mark.parametrize(
    "own",
    [
        "TERE@PizzeriaTuul.example",
        "liis@pizzeriatuul.example",
        "+372 600 0000",
        "600-0000",
        "00372 6000000",
        "Riia 12",
    ],
)
def test_our_own_contact_passes_in_any_spelling(own):
    assert "personal-data" not in found(CALM.replace("mulle", f"mulle ({own})"))


@pytest.mark.parametrize(
    "private",
    [
        "5566 1234",
        "+372 5566 1234",
        "mart.kask@gmail.com",
        "mart (at) gmail (dot) com",
        "38001085718",
        "131052-308T",
        "1800101221144",
        "EE38 2200 2210 2014 5685",
        "4111 1111 1111 1111",
        "tellimus 88231",
        "broneering nr QX7741",
        "aadress Pärna 14-6",
        "Pärna tn 14",
        "auto 123 ABC",
    ],
)
def test_what_identifies_a_person_is_found(private):
    assert (
        found(CALM.replace("vabandust", f"teil {private}"))["personal-data"].level
        == "block"
    )


@pytest.mark.parametrize(
    "harmless",
    [
        "14.09.2026",
        "kell 19.20–20.45",
        "12 000 eurot",
        "2024-2026",
        "30 minutit",
        "Android 12",
    ],
)
def test_dates_times_and_prices_identify_nobody(harmless):
    assert "personal-data" not in found(CALM.replace("vabandust", harmless))


def test_in_private_the_customers_own_order_may_be_named():
    assert "personal-data" not in found(
        CALM + " Tellimus 88231.", channel="email", public=False
    )


def test_in_private_a_card_number_is_still_too_much():
    reply = CALM.replace("vabandust", "kaart 4111 1111 1111 1111")
    assert "personal-data" in found(reply, channel="email", public=False)


def test_in_private_the_couriers_number_stays_his():
    reply = CALM.replace("vabandust", "kulleri telefon on 5566 1234")
    assert "personal-data" in found(reply, channel="email", public=False)


@pytest.mark.parametrize("form", ["Kask", "Kase", "Kasele", "Kasega", "Kaski"])
def test_a_hidden_surname_is_found_in_every_case(form):
    assert "name-not-public" in found(CALM.replace("Mart", f"Mart {form}"))


def test_a_name_that_the_review_itself_says_is_public():
    review = {"text": "Mart Kask siin. Pitsa oli külm."}
    assert "name-not-public" not in found(
        CALM.replace("Mart", "Mart Kask"), review=review
    )


def test_a_nickname_does_not_give_the_name_away():
    review = {"author_public": "pitsasõber77"}
    assert found(CALM, review=review)["name-not-public"].quote == "Mart"


def test_a_birch_and_a_question_are_no_surnames():
    assert "name-not-public" not in found(CALM + " Kas sobib homme?")


def test_companions_that_the_review_does_not_mention_are_not_told():
    reply = CALM.replace("vabandust", "käisite meil koos abikaasaga")
    assert "fact-not-public" in found(reply)


def test_companions_that_the_review_mentions_may_be_told():
    review = {"text": "Käisin abikaasaga, pitsa oli külm."}
    reply = CALM.replace("vabandust", "käisite meil koos abikaasaga")
    assert "fact-not-public" not in found(reply, review=review)


def test_a_clinic_never_says_that_somebody_was_there():
    reply = "Tere! Kahju, et teie visiit meil venis. Helistage 600 0000.\nLiis"
    assert "sensitive-fact" in found(reply, sector="dental")


def test_a_clinic_may_say_that_it_must_not_say():
    reply = "Tere! Me ei saa öelda, kes on meie patsient. Helistage 600 0000.\nLiis"
    assert "sensitive-fact" not in found(reply, sector="dental")
