"""Happy guests are thanked briefly, precisely and without advertising."""

from __future__ import annotations

from dataclasses import replace

import pytest

from amends.core.drafting import propose
from amends.core.drafting.naming import colleague
from amends.core.languages.shelf import FULL
from amends.core.nouns import Mention
from tests.core.drafting.cast import GOOD_PIZZA, KIND_SERVICE, reading, setting


def one(read, where, **asked):
    return propose(read, where, **asked).drafts[0]


@pytest.mark.parametrize("lang", FULL)
def test_praise_is_answered_in_a_few_lines(lang):
    read = reading(lang, "praise", GOOD_PIZZA, KIND_SERVICE)
    draft = one(read, setting("Words.", lang, stars=5))
    assert len(draft.text) < 330
    assert not {"way", "remedy", "responsibility"} & {m.move for m in draft.moves}


@pytest.mark.parametrize("lang", FULL)
def test_what_was_praised_is_named(lang):
    draft = one(reading(lang, "praise", GOOD_PIZZA), setting("Words.", lang, stars=5))
    assert "pizza" in draft.text or "pitsa" in draft.text


@pytest.mark.parametrize("lang", FULL)
def test_a_praised_colleague_hears_of_it(lang):
    read = reading(lang, "praise", KIND_SERVICE, praised_people=("Kadri",))
    draft = one(read, setting("Words.", lang, stars=5))
    assert "Kadri" in draft.text


@pytest.mark.parametrize(
    ("lang", "bent"),
    [("et", "Mardile"), ("fi", "Mikolle"), ("fi", "Mikon"), ("fi", "Kevinille")],
)
def test_a_name_bent_by_the_review_is_not_repeated_wrongly(lang, bent):
    read = reading(lang, "praise", KIND_SERVICE, praised_people=(bent,))
    draft = one(read, setting("Words.", lang, stars=5))
    assert bent not in draft.text
    assert colleague(bent, lang) is None


@pytest.mark.parametrize(
    ("lang", "bent", "name"),
    [
        ("et", "Kadrile", "Kadri"),
        ("et", "Annaga", "Anna"),
        ("fi", "Liisalle", "Liisa"),
        ("fi", "Timolta", "Timo"),
        ("ro", "Ancăi", "Anca"),
        ("ro", "Mariei", "Maria"),
        ("ro", "Andreei", "Andreea"),
        ("ro", "Ioanei", "Ioana"),
    ],
)
def test_a_bent_name_is_straightened_where_that_is_sure(lang, bent, name):
    assert colleague(bent, lang) == name


@pytest.mark.parametrize(
    ("lang", "name"),
    [("et", "Kalle"), ("et", "Margit"), ("fi", "Ville"), ("fi", "Robin"),
     ("ro", "Andrei"), ("ro", "Matei"), ("en", "Sophie")],
)  # fmt: skip
def test_a_name_in_its_base_form_is_known_as_one(lang, name):
    assert colleague(name, lang) == name


def test_low_stars_under_kind_words_are_not_cheered():
    draft = one(reading("en", "praise", GOOD_PIZZA), setting(stars=1))
    # What they praised is no complaint: nothing is regretted, they are asked.
    assert "pizza" in draft.text
    assert "action" in {m.move for m in draft.moves}
    assert "responsibility" not in {m.move for m in draft.moves}
    assert "delight" not in draft.text
    assert "our day" not in draft.text


def test_kind_words_that_are_not_sure_are_neither_praise_nor_complaint():
    unsure = (Mention(*GOOD_PIZZA, confidence=0.5),)
    read = replace(reading("en", "praise"), aspects=unsure)
    draft = one(read, setting(stars=1))
    assert "pizza" not in draft.text


def test_bare_stars_get_one_warm_line_never_the_last_one():
    said: tuple[str, ...] = ()
    for number in range(8):
        where = setting(
            "", "en", stars=5, author=f"Guest {number}", earlier_replies=said
        )
        text = one(reading("en", "other"), where).text
        assert text not in said
        said += (text,)
    first_lines = {text.splitlines()[0] for text in said}
    assert len(first_lines) == 8


def test_one_bare_star_is_asked_what_happened():
    draft = one(reading("en", "other"), setting("", "en", stars=1))
    assert "sorry" in draft.text
    assert "way" in {m.move for m in draft.moves}
