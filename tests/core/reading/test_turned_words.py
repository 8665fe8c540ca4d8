"""Words that say the opposite of some things, idioms, and allergies unheeded."""

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read


def aspects(text, lang, sector):
    """Return aspect: polarity."""
    reading = read(Feedback(text, lang=lang, sector=sector))
    return {one.aspect: one.polarity for one in reading.aspects}


def test_a_huge_queue_is_no_praise_but_a_huge_portion_is():
    assert aspects("Coada a fost imensă.", "ro", "retail") == {"waiting": "neg"}
    assert aspects("Porția a fost imensă.", "ro", "restaurant") == {
        "food.portion": "pos"
    }


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("et", "Kaup ei näinud välja nagu pildil."),
        ("fi", "Tuote ei näyttänyt samalta kuin kuvassa."),
    ],
)
def test_a_not_reaches_over_two_idioms_that_touch(lang, text):
    assert aspects(text, lang, "retail") == {"product.look": "neg"}


def test_an_idiom_with_a_word_of_wishing_in_it_is_meant():
    assert read(Feedback("Ootasime toitu üle tunni.", lang="et")).polarity == "neg"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Lovely meal and great staff, but my husband is allergic to nuts."),
        ("et", "Söök oli imeline, aga mees on pähklite vastu allergiline."),
        ("fi", "Ruoka oli loistavaa, mutta mieheni on allerginen pähkinöille."),
        ("ro", "Mâncarea a fost minunată, dar soțul meu este alergic la nuci."),
    ],
)
def test_an_allergy_behind_a_but_is_urgent_inside_praise(lang, text):
    assert "allergy" in [cue.id for cue in read(Feedback(text, lang=lang)).urgent]


@pytest.mark.parametrize(
    "text",
    [
        "We loved it. My husband is allergic to nuts and they took great care of him.",
        "Do you have anything for people allergic to gluten?",
    ],
)
def test_an_allergy_that_was_heeded_or_asked_about_is_not_urgent(text):
    assert read(Feedback(text, lang="en")).urgent == ()


@pytest.mark.parametrize(
    "text",
    ["The price was higher than promised.", "The food was worse than expected."],
)
def test_what_is_worse_than_promised_is_bad(text):
    assert read(Feedback(text, lang="en")).polarity == "neg"
