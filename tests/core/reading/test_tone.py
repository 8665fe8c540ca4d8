"""What a table of whole texts adds to the rules, and where it keeps still."""

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read
from amends.core.reading.polarity import Mood, faint, leant, settled
from amends.core.reading.tone import NOWHERE, Lean, lean

GLAD, SAD = Lean(0.02, 0.03, 0.95), Lean(0.95, 0.03, 0.02)


def test_the_three_sides_make_one():
    leaning = lean(["kurb", "lugu"], "et")
    assert sum(leaning) == pytest.approx(1)
    assert leaning.bad > leaning.good


@pytest.mark.parametrize("words", [[], ["takk", "fyrir"]])
def test_without_words_or_in_a_strange_language_it_keeps_still(words):
    assert lean(words, "is") == NOWHERE


def test_faint_praise_is_overruled_by_a_text_that_laments():
    mood = settled(Mood(1.0, 0.0, 0), SAD)
    assert mood.bad > mood.good


def test_a_clear_verdict_is_not_overruled():
    clear = Mood(4.0, 0.0, 0)
    assert not faint(clear)
    assert settled(clear, SAD) == clear


def test_where_both_agree_the_rules_have_the_word():
    assert settled(Mood(1.0, 0.0, 0), GLAD) == Mood(1.0, 0.0, 0)


def test_a_calm_text_leans_nowhere():
    assert leant(Lean(0.05, 0.9, 0.05), words=9).total == 0


def test_of_few_words_it_must_be_surer():
    half = Lean(0.3, 0.1, 0.6)
    assert leant(half, words=2).total == 0
    assert leant(half, words=9).good > leant(half, words=9).bad


@pytest.mark.parametrize(
    "text", ["Supp ei olnud sugugi külm.", "The soup wasn't cold at all."]
)
def test_of_not_the_rules_know_more(text):
    assert read(Feedback(text)).polarity == "pos"


def test_an_unsure_answer_says_so():
    known = read(Feedback("Toit oli külm ja kuller ebaviisakas.", lang="et"))
    leaning = read(Feedback("Kurb lugu, ei tea mida öelda.", lang="et"))
    assert leaning.confidence < known.confidence
