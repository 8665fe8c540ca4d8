"""What a clause is about where no entry of the lists says it."""

import hashlib
import json
from importlib.resources import files

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import ASPECTS, read
from amends.core.reading.gist import NO_GIST, gist

SHELF = files("amends.core.reading")
NONE: frozenset[str] = frozenset()


def test_the_table_is_the_one_that_its_card_tells_of():
    card = json.loads((SHELF / "aspects.json").read_text("utf-8"))
    digest = hashlib.sha256((SHELF / "aspects.npy").read_bytes()).hexdigest()
    assert digest == card["sha256"]
    assert tuple(card["aspects"]) == ASPECTS


@pytest.mark.parametrize(
    ("language", "clause", "aspect"),
    [
        ("en", "three prawns and a lettuce leaf", "food.portion"),
        ("et", "bass tümpsus kolmeni öösel", "place.noise"),
        ("fi", "rattaat eivät mahtuneet ovesta", "access"),
        ("ro", "nu ridică nimeni telefonul", "contact"),
    ],
)
def test_a_clause_of_customers_speech_has_its_aspect(language, clause, aspect):
    told = gist(clause.split(), language, without=NONE)
    assert told.aspect == aspect
    assert told.sure > 0.5


def test_talk_of_the_world_is_about_nothing():
    words = ["my", "father", "was", "born", "in", "that", "village"]
    assert gist(words, "en", without=NONE) == (NO_GIST)


@pytest.mark.parametrize(("words", "language"), [([], "et"), (["hundur"], "is")])
def test_without_words_or_in_a_strange_language_it_keeps_still(words, language):
    assert gist(words, language, without=NONE) == NO_GIST


def test_what_a_trade_has_nothing_of_is_passed_over():
    words = [
        "the",
        "shower",
        "dribbled",
        "and",
        "the",
        "curtain",
        "rail",
        "hung",
        "off",
    ]
    first = gist(words, "en", without=NONE)
    assert gist(words, "en", without=frozenset((first.aspect,))).aspect != first.aspect


SILENT = "A twelve pound fee appeared on my statement that I never agreed to"


def test_a_silent_clause_speaks_in_the_mood_of_its_text():
    told = read(Feedback(f"Awful evening. {SILENT}.", lang="en"))
    said = {one.aspect: (one.polarity, one.quote) for one in told.aspects}
    assert said["billing"] == ("neg", SILENT)


def test_a_question_is_not_guessed_at():
    told = read(Feedback(f"Awful evening. {SILENT}, is that right?", lang="en"))
    assert all(one.aspect != "billing" for one in told.aspects)


def test_each_side_of_an_and_is_looked_at_by_itself():
    text = "Lorries thundered past all night and the mattress was full of lumps."
    told = read(Feedback(text, lang="en", sector="hotel"))
    said = {one.aspect: one.quote for one in told.aspects}
    assert {"place.noise", "place.comfort"} <= said.keys()
    assert " and " not in said["place.noise"]
