"""Where the ear of the guard has the last word, and where it has none."""

from __future__ import annotations

from amends.core.guard import beginnings, notions
from amends.core.guard.matter import Matter, Objection
from amends.core.guard.overhearing import Sounds, _findings

from .cast import found, setting

MENDED = "Tere! Pitsa oli külm ja kuller hilines, vabandust. {} Kirjutage mulle.\nLiis"
CALM = Sounds({}, [(0, 40)])


def test_one_word_of_a_list_in_a_calm_sentence_is_doubted():
    assert CALM.doubts("blame", Objection((5, 12), "warn"))


def test_capitals_and_words_of_abuse_are_doubted_by_nobody():
    assert not CALM.doubts("anger", Objection((5, 12), "block", certain=True))


def test_a_number_is_a_number_however_calm_its_sentence():
    assert not CALM.doubts("personal-data", Objection((5, 12), "block"))


def test_words_that_reach_into_another_sentence_are_not_doubted():
    assert not CALM.doubts("blame", Objection((35, 52), "warn"))


def test_a_fact_in_another_language_proves_what_a_reply_tells():
    reply = MENDED.format("Vallandasime kuulujuttude peale koka.")
    known = {"facts": ["the cook was dismissed on Monday"]}
    assert "unsupported-claim" in found(reply)
    assert "unsupported-claim" not in found(reply, known=known)


def test_a_fact_of_no_such_deed_proves_none():
    reply = MENDED.format("Vallandasime kuulujuttude peale koka.")
    known = {"facts": ["the cook and the waiter had two tables each on Monday"]}
    assert "unsupported-claim" in found(reply, known=known)


def heard_in(shares: dict[str, float]) -> set[str]:
    matter = Matter(MENDED.format("Täiskasvanu loeks silti enne läbi."), setting())
    return set(_findings(shares, 12, matter, (0, 60)))


def test_what_a_sentence_sounds_like_beside_its_likeliest_harm_is_told_as_well():
    assert heard_in({"anger": 0.7, "blame": 0.26, "robotic": 0.02}) == {
        "anger",
        "blame",
    }


def test_what_is_half_good_is_objected_to_by_nobody():
    assert not heard_in({"anger": 0.3, "blame": 0.2})


def test_a_meaning_has_one_name_in_every_language():
    told = {
        "en": ["waiter", "dismissed"],
        "et": ["kelner", "vallandatud"],
        "fi": ["tarjoilija", "irtisanottu"],
        "ro": ["ospatarul", "concediat"],
    }
    for language, words in told.items():
        assert {"staff", "fired"} <= notions.names(words, language), language


def test_words_that_begin_alike_have_the_same_rows():
    one = beginnings.rows(["kelnerile", "vabandasime"], "et", 17)
    two = beginnings.rows(["kelnerid", "vabandame"], "et", 17)
    assert list(one) == list(two)


def test_a_word_alone_has_no_neighbour():
    assert not len(beginnings.rows(["tere"], "et", 17))
