"""Guests who write in a language that we speak a little are answered in it."""

from __future__ import annotations

from decimal import Decimal
from importlib.resources import files

import pytest

from amends.core.drafting import propose
from amends.core.guard import check
from amends.core.languages import shelf
from amends.core.nouns import Feedback, Known, Remedy
from amends.core.reading import read

from .cast import setting

ASPECTS = (
    "food_taste", "food_temperature", "service_attitude", "waiting", "delivery_time",
    "order_accuracy", "place_cleanliness", "price_value", "billing", "product_quality",
    "general",
)  # fmt: skip
GENERAL = (
    "greeting", "greeting_plain", "closing", "automatic", "thanks_word", "thanks_mixed",
    "thanks_praise", "act", "find_out", "own_yes", "own_no", "want_private", "remedy",
    "held", "way_mail", "way_phone", "way_plain",
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


def test_whatever_we_read_we_also_answer():
    assert {*ABROAD, *shelf.FULL} == set(shelf.readable())


@pytest.mark.parametrize("lang", ABROAD)
def test_a_language_has_all_moves_and_the_ten_commonest_aspects(lang):
    said = shelf.table(lang, "answers")
    wanted = [f"{side}_{one}" for side in ("sorry", "praise") for one in ASPECTS]
    assert set(said) - {"called"} == {*GENERAL, *wanted}
    for name, sayings in said.items():
        if name == "called":
            continue
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
        and name not in ("automatic", "called")
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


CALLED = {
    "cs": ("Petr", "Petře"),
    "el": ("Γιώργος", "Γιώργο"),
    "hr": ("Ivan", "Ivane"),
    "lt": ("Jonas", "Jonai"),
    "lv": ("Jānis", "Jāni"),
    "pl": ("Anna", "Pani Anno"),
    "uk": ("Олена", "Олено"),
    "sk": ("Peter", "Peter"),
}


def drafted(lang, text, ui_lang="en", **given):
    there = setting(text, lang, **given)
    return propose(read(Feedback(text=text)), there, ui_lang=ui_lang).drafts[0]


@pytest.mark.parametrize("lang", sorted(CALLED))
def test_a_guest_is_called_as_the_language_calls_people(lang):
    name, called = CALLED[lang]
    first = drafted(lang, "…", author=name).text.splitlines()[0]
    assert called in first.replace(",", " ,").replace("!", " !")


@pytest.mark.parametrize("lang", ["cs", "el", "ga", "lt", "pl", "uk"])
def test_a_name_that_we_cannot_bend_is_left_out(lang):
    assert "Wim" not in drafted(lang, "…", author="Wim").text


BAD = "The food was cold and the waiter was rude. I want my money back."


@pytest.mark.parametrize("lang", ABROAD)
def test_blame_and_amends_go_as_far_as_the_facts(lang):
    said = shelf.table(lang, "answers")
    ours = drafted(
        lang, BAD, known=Known(at_fault="yes"), public=False, channel="email",
        remedies=(Remedy("refund", Decimal(30), "EUR"),),
    )  # fmt: skip
    assert any(one in ours.text for one in said["own_yes"])
    assert any(one in ours.text for one in said["remedy"])
    not_ours = drafted(lang, BAD, known=Known(at_fault="no"))
    assert any(one in not_ours.text for one in said["own_no"])
    regrets = {one for name in said if name.startswith("sorry") for one in said[name]}
    assert not any(one in not_ours.text for one in regrets)
    assert any(one in not_ours.text for one in said["want_private"])


@pytest.mark.parametrize("lang", ABROAD)
def test_two_regrets_do_not_begin_alike(lang):
    text = drafted(lang, BAD).text
    said = shelf.table(lang, "answers")
    told = [
        one
        for name in ("sorry_service_attitude", "sorry_food_temperature")
        for one in said[name]
        if one in text
    ]
    assert len(told) == 2
    first, second = (one.split()[:2] for one in told)
    assert first != second


def test_a_language_is_a_code_and_never_a_path():
    there = setting("The pizza was cold.", "../../de", stars=1)
    reading = read(Feedback(text="The pizza was cold."))
    assert propose(reading, there, check=None).drafts[0].lang in shelf.FULL
