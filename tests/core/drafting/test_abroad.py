"""Guests who write in a language that we speak a little are answered in it."""

from __future__ import annotations

from importlib.resources import files

import pytest

from amends.core.drafting import propose
from amends.core.guard import check
from amends.core.languages import shelf
from amends.core.nouns import Feedback
from amends.core.reading import read

from .cast import setting

ASPECTS = (
    "food_taste", "food_temperature", "service_attitude", "waiting", "delivery_time",
    "order_accuracy", "place_cleanliness", "price_value", "billing", "product_quality",
    "general",
)  # fmt: skip
GENERAL = (
    "greeting", "greeting_plain", "closing", "automatic", "thanks_word", "thanks_mixed",
    "thanks_praise", "act", "find_out", "held", "way_mail", "way_phone", "way_plain",
)  # fmt: skip
HOLES = {"greeting": "{name}", "automatic": "{who}", "way_mail": "{contact}",
         "way_phone": "{contact}"}  # fmt: skip
ABROAD = sorted(
    folder.name
    for folder in files(shelf.__package__).iterdir()
    if (folder / "answers.toml").is_file()
)
COLD = {
    "de": "Das Essen war kalt und der Kellner war unfreundlich.",
    "fr": "Le plat est arrivé froid et le serveur était désagréable.",
    "sv": "Maten var kall och personalen otrevlig.",
}


def test_the_neighbours_languages_are_spoken():
    assert {"de", "sv", "ru", "lv", "lt", "pl", "fr", "es", "it", "nl"} <= set(ABROAD)


@pytest.mark.parametrize("lang", ABROAD)
def test_a_language_has_all_moves_and_the_ten_commonest_aspects(lang):
    said = shelf.table(lang, "answers")
    wanted = [f"{side}_{one}" for side in ("sorry", "praise") for one in ASPECTS]
    assert set(said) == {*GENERAL, *wanted}
    for name, sayings in said.items():
        assert sayings
        assert all(HOLES.get(name, "") in saying for saying in sayings)
        assert all("{" not in s or name in HOLES for s in sayings)


@pytest.mark.parametrize("lang", ABROAD)
def test_no_saying_earns_an_objection(lang):
    there = setting("Words.", lang, stars=3)
    objections = [
        (name, finding.finding, finding.quote)
        for name, sayings in shelf.table(lang, "answers").items()
        for saying in sayings
        for finding in check(f"{saying}\n\nLiis", there)
        if finding.finding not in ("ignores-point", "no-thanks", "wrong-language")
        and name != "automatic"
    ]
    assert objections == []


@pytest.mark.parametrize("lang", sorted(COLD))
def test_a_complaint_is_answered_in_its_language_and_glossed_for_the_signer(lang):
    there = setting(COLD[lang], lang, stars=1)
    reading = read(Feedback(text=COLD[lang], sector="restaurant"))
    found = propose(reading, there, variants=2, ui_lang="et", check=None)
    first, second = found.drafts
    assert first.lang == second.lang == lang
    assert first.text != second.text
    assert all(move.rests_on for move in first.moves)
    assert any(move.gloss.startswith("Näitab") for move in first.moves)


def test_a_language_is_a_code_and_never_a_path():
    there = setting("The pizza was cold.", "../../de", stars=1)
    reading = read(Feedback(text="The pizza was cold."))
    assert propose(reading, there, check=None).drafts[0].lang in shelf.FULL
