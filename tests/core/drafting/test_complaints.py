"""What a complaint is answered with."""

from __future__ import annotations

import pytest

from amends.core.drafting import propose
from amends.core.languages.shelf import FULL
from amends.core.nouns import Known, When
from tests.core.drafting.cast import (
    COLD_PIZZA,
    GOOD_PIZZA,
    LONG_WAIT,
    RUDE_COURIER,
    reading,
    setting,
)

FAULT = Known(at_fault="yes")


def moves(draft, name):
    return [move for move in draft.moves if move.move == name]


def said(draft, name):
    return " ".join(move.text for move in moves(draft, name))


def one(read, where, **asked):
    return propose(read, where, **asked).drafts[0]


def test_the_complaint_is_restated_in_the_houses_own_words():
    draft = one(reading("et", "complaint", COLD_PIZZA), setting("Words.", "et"))
    assert draft.lang == "et"
    assert "pitsa" in said(draft, "restate")
    assert moves(draft, "restate")[0].rests_on == ("review",)


def test_the_worst_comes_first_whatever_the_order_in_the_review():
    draft = one(reading("en", "complaint", COLD_PIZZA, RUDE_COURIER), setting())
    restated = said(draft, "restate")
    assert restated.index("pizza") > min(
        restated.find(word) % 999 for word in ("polite", "unfriendl")
    )


@pytest.mark.parametrize("lang", FULL)
def test_guilt_is_taken_only_as_far_as_it_is_known(lang):
    owned = {}
    for fault in ("yes", "partly", "unknown", "no"):
        where = setting("Words.", lang, known=Known(at_fault=fault))
        draft = one(reading(lang, "complaint", LONG_WAIT), where)
        owned[fault] = said(draft, "responsibility")
        assert len(moves(draft, "responsibility")) == 1
    assert len(set(owned.values())) == 4


def test_who_was_not_wrong_offers_a_talk_and_apologises_for_nothing():
    where = setting(known=Known(at_fault="no"))
    draft = one(reading("en", "complaint", COLD_PIZZA), where)
    assert [move.gloss for move in moves(draft, "action")] == [
        "Offers to go through it together."
    ]
    assert "sorry" not in draft.text
    assert "apolog" not in draft.text


def test_a_known_reason_is_given_in_the_language_of_the_reply():
    where = setting(
        "Words.", "fi", known=Known(facts=("köök jäi hiljaks",), at_fault="yes")
    )
    draft = one(reading("fi", "complaint", COLD_PIZZA), where)
    (explanation,) = moves(draft, "explanation")
    assert "Keittiö" in explanation.text
    assert explanation.rests_on == ("fact:0",)


def test_rudeness_is_answered_with_feeling_and_not_with_reasons():
    where = setting(known=Known(facts=("we were short of staff",), at_fault="yes"))
    draft = one(reading("en", "complaint", RUDE_COURIER), where)
    assert not moves(draft, "explanation")


def test_without_a_known_fact_nothing_is_explained():
    draft = one(reading("en", "complaint", COLD_PIZZA), setting(known=FAULT))
    assert not moves(draft, "explanation")


def test_a_fact_about_the_guest_stays_out_of_a_public_reply():
    fact = "order 88231 left the kitchen at 19:20 and it was late"
    where = setting(known=Known(facts=(fact,), at_fault="yes"))
    draft = one(reading("en", "complaint", COLD_PIZZA), where)
    assert "88231" not in draft.text
    assert "19:20" not in draft.text


def test_the_same_fact_may_be_told_in_private():
    fact = "order 88231 left our door at 19:20 and it arrived at 20:45"
    where = setting(
        known=Known(facts=(fact,), at_fault="yes"), public=False, channel="email"
    )
    draft = one(reading("en", "complaint", ("delivery.time", "neg")), where)
    assert fact in draft.text


def test_a_fact_in_another_language_is_left_out_unless_it_is_a_known_reason():
    fact = "me vahetasime ahju ja see oli meie otsus"
    where = setting(known=Known(facts=(fact,), at_fault="yes"))
    draft = one(reading("en", "complaint", COLD_PIZZA), where)
    assert "ahju" not in draft.text


def test_the_spoilt_evening_is_named_only_where_the_review_names_the_day():
    read = reading("en", "complaint", LONG_WAIT, when=When(6, "evening"))
    told = one(read, setting("We waited for ages on Saturday evening."))
    untold = one(read, setting("We waited for ages yesterday."))
    assert "Saturday evening" in told.text
    assert "Saturday" not in untold.text


def test_the_thing_is_named_where_the_text_names_only_one():
    read = reading("en", "complaint", ("food.temperature", "neg", "it was ice cold"))
    one_thing = one(read, setting("Our soup? It was ice cold."))
    two_things = one(read, setting("Soup and salad late. It was ice cold."))
    assert "soup" in said(one_thing, "restate")
    assert "food" in said(two_things, "restate")


def test_what_was_good_is_named_too():
    draft = one(reading("en", "complaint", LONG_WAIT, GOOD_PIZZA), setting())
    assert "pizza" in draft.text


def test_each_move_tells_the_signer_what_it_says():
    where = setting("Words.", "fi", known=FAULT)
    drafts = propose(reading("fi", "complaint", COLD_PIZZA), where, ui_lang="et")
    moves_told = drafts.drafts[0].moves
    assert all(move.gloss for move in moves_told)
    assert any("pitsa oli külm" in move.gloss for move in moves_told)


def test_every_complaint_shows_a_way_to_the_person_who_signs():
    draft = one(reading("en", "complaint", LONG_WAIT), setting())
    assert "tere@pizzeriatuul.example" in said(draft, "way")
    assert "Liis, manager" in said(draft, "signature")


def test_wishes_for_money_are_not_discussed_in_public():
    read = reading("en", "complaint", LONG_WAIT, wants=("refund",))
    draft = one(read, setting(known=FAULT))
    assert "refund" not in draft.text
    assert "money" not in draft.text


def test_pressure_with_a_review_gets_the_same_answer_as_everyone():
    read = reading("en", "complaint", LONG_WAIT, wants=("refund",), writer="leverage")
    draft = one(read, setting(known=FAULT))
    assert "same" in said(draft, "action")


def test_another_business_is_told_kindly_and_takes_no_blame():
    read = reading("en", "complaint", LONG_WAIT, writer="wrong_business")
    draft = one(read, setting())
    assert not moves(draft, "responsibility")
    assert "business" in draft.text or "someone else" in draft.text
