"""A rough note becomes a proper reply."""

from __future__ import annotations

import pytest

from amends.core.drafting import propose
from amends.core.drafting.note import understood
from tests.core.drafting.cast import COLD_PIZZA, reading, setting

LATE_AND_FIXING = {
    "et": "ütle talle et köök jäi hiljaks, teeme korda",
    "fi": "sano hänelle että keittiö myöhästyi, laitetaan kuntoon",
    "ro": "spune-i că bucătăria a întârziat, rezolvăm",
    "en": "tell him the kitchen was running late, will fix it",
}


@pytest.mark.parametrize("noted", LATE_AND_FIXING)
@pytest.mark.parametrize("answered", LATE_AND_FIXING)
def test_a_note_in_any_of_the_languages_is_worded_in_that_of_the_reply(noted, answered):
    read = reading(answered, "complaint", COLD_PIZZA)
    draft = propose(
        read, setting("Words.", answered), note=LATE_AND_FIXING[noted]
    ).drafts[0]
    rests = {move.move for move in draft.moves if "note" in move.rests_on}
    assert {"explanation", "action"} <= rests
    assert LATE_AND_FIXING[noted] not in draft.text


def test_what_a_note_orders_is_understood():
    note = understood(
        "palun vabanda, anname raha tagasi 12,50 eurot ja helistagu mulle"
    )
    assert set(note.orders) == {"apologise", "refund", "call"}
    assert str(note.sum.amount) == "12.50"


def test_an_apology_in_the_note_takes_the_blame():
    read = reading("en", "complaint", COLD_PIZZA)
    draft = propose(read, setting(), note="apologise").drafts[0]
    (own,) = [move for move in draft.moves if move.move == "responsibility"]
    assert "note" in own.rests_on


def test_a_call_in_the_note_shows_the_phone():
    read = reading("en", "complaint", COLD_PIZZA)
    assert "+372 600 0000" in propose(read, setting(), note="call me").drafts[0].text


def test_other_words_stand_in_the_reply_where_the_language_is_the_same():
    note = "we are moving the oven closer to the door next week"
    draft = propose(
        reading("en", "complaint", COLD_PIZZA), setting(), note=note
    ).drafts[0]
    assert "We are moving the oven closer to the door next week." in draft.text


def test_other_words_are_left_out_in_another_language_and_the_signer_told():
    note = "ahi viiakse ukse juurde järgmisel nädalal ja meil on siis parem"
    draft = propose(
        reading("en", "complaint", COLD_PIZZA), setting(), note=note
    ).drafts[0]
    assert "ahi" not in draft.text.lower()
    assert "Ahi viiakse" in draft.moves[0].gloss


def test_an_empty_note_says_nothing():
    assert understood("").orders == ()
    assert understood("").rest == ""


def test_a_note_on_a_held_matter_is_left_to_the_person_and_said_so():
    read = reading("en", "complaint", COLD_PIZZA, urgent=("legal",))
    draft = propose(read, setting(), note="the oven was broken").drafts[0]
    assert "oven" not in draft.text
    assert "left out" in draft.moves[0].gloss
