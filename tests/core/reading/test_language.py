"""The language of a text, by its letters alone."""

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Toit oli väga hea ja teenindus kiire.", "et"),
        ("toit oli vaga hea ja teenindus kiire", "et"),
        ("Ruoka oli todella hyvää ja palvelu nopeaa.", "fi"),
        ("Mâncarea a fost foarte bună.", "ro"),
        ("mancarea a fost foarte buna si servirea rapida", "ro"),
        ("The food was very good 😍😍", "en"),
        ("Das Essen war sehr gut und der Kellner freundlich.", "de"),
        ("Maten var mycket god och personalen trevlig.", "sv"),
        ("Еда была очень вкусная, спасибо большое.", "ru"),
        ("Їжа була дуже смачна, щиро дякую.", "uk"),
        ("Ēdiens bija ļoti garšīgs, paldies.", "lv"),
        ("Maistas buvo labai skanus, ačiū.", "lt"),
        ("Jedzenie było bardzo smaczne, polecam.", "pl"),
        ("Le repas était délicieux et le service rapide.", "fr"),
        ("La comida estaba muy rica y el servicio rápido.", "es"),
        ("Il cibo era ottimo e il personale gentile.", "it"),
        ("Het eten was heerlijk en de bediening vriendelijk.", "nl"),
        ("", "und"),
        ("👍👍", "und"),
        ("12345", "und"),
    ],
)
def test_the_language_of_a_text(text, lang):
    assert read(Feedback(text)).lang == lang


def test_a_given_language_is_trusted_for_a_short_text():
    assert read(Feedback("Super", lang="fi")).lang == "fi"


def test_a_language_we_do_not_know_is_kept_as_told():
    assert read(Feedback("Kaixo", lang="eu")).lang == "eu"


def test_a_given_language_yields_to_a_text_that_says_otherwise():
    text = "Das Essen war leider kalt und der Kellner war sehr unfreundlich zu uns."
    assert read(Feedback(text, lang="et")).lang == "de"
