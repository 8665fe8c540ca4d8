"""Kin languages, few words, no diacritics, mixed scripts, and none at all."""

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read
from amends.core.reading.folding import view
from amends.core.reading.language import identify


def told(text, hint=None):
    return identify(view(text).words(), hint)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Kanapitsa oli imehea.", "et"),
        ("Super pitsa.", "et"),
        ("vaga hea pitsa", "et"),
        ("Ihan hyvä pitsa", "fi"),
        ("tosi hyvaa ruokaa", "fi"),
        ("Pizza a ajuns rece.", "ro"),
        ("foarte buna mancarea", "ro"),
        ("Pizza arrived cold.", "en"),
        ("Пицца приехала холодная", "ru"),
        ("Всё отлично, приду ещё", "ru"),
        ("Піца приїхала холодна", "uk"),
        ("Пицата пристигна студена", "bg"),
        ("Jídlo bylo studené", "cs"),
        ("Jedlo bolo studené", "sk"),
        ("Hrana je bila hladna in draga", "sl"),
        ("Hrana je bila hladna, a osoblje ljubazno", "hr"),
        ("Maden var kold, og vi ventede længe", "da"),
        ("Maten var kald, og vi ventet veldig lenge", "no"),
        ("Maten var kall och vi väntade länge", "sv"),
        ("Maistas buvo šaltas", "lt"),
        ("Ēdiens bija auksts", "lv"),
        ("Bhí an bia fuar", "ga"),
        ("L-ikel kien kiesaħ", "mt"),
        ("Yemek soğuktu", "tr"),
        ("Az étel hideg volt", "hu"),
        ("Το φαγητό ήταν κρύο", "el"),
        ("A comida estava fria", "pt"),
        ("La comida estaba fría", "es"),
        ("@mari @jaan pizza oli ihan kylmää", "fi"),
        ("PITSA OLI KÜLM!!!", "et"),
        ("El café ☕️ estaba frío 😡😡 5/10", "es"),
    ],
)
def test_the_language_of_few_words(text, lang):
    assert told(text).lang == lang


@pytest.mark.parametrize(
    "text",
    [
        "",
        "?!",
        "12:30",
        "😍😍",
        "ok",
        "x",
        "מסעדה נוראית",
        "非常好吃",
        "qqzx wkvjq xzqk",
    ],
)
def test_what_says_nothing_of_a_language_is_unsure(text):
    assert told(text).lang == "und"


def test_the_longer_text_is_surer():
    short, long = told("Pizza super"), told("Pizza a fost super si ospatarul amabil")
    assert short.sure < long.sure


def test_an_unsure_text_names_what_else_it_may_be():
    guess = told("God mat")
    assert {"no", "sv"} <= set(guess.near)


def test_a_hint_is_believed_for_few_words_only():
    assert told("Super", "fi").lang == "fi"
    assert told("Das Essen war leider kalt und teuer", "fi").lang == "de"


def test_a_text_in_two_languages_is_read_in_the_one_that_says_more():
    text = "Hello! Toit oli väga hea ja teenindaja sõbralik, aitäh."
    assert read(Feedback(text)).lang == "et"


def test_figures_and_addresses_tell_no_language():
    words = view("@kasutaja 12 pitsat 3,50").words()
    assert words == ["pitsat"]
