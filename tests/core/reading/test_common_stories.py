"""Stories that every house hears: an allergic child, food that came late, a but."""

from __future__ import annotations

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read


def told(text: str, lang: str) -> dict[str, str]:
    found = read(Feedback(text, lang=lang)).aspects
    return {mention.aspect: mention.polarity for mention in found}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "My child is allergic to nuts and nobody could tell us what is in it."),
        ("en", "My kid has an allergy and got a dessert with peanuts."),
        ("et", "Minu laps on allergiline pähklite suhtes ja keegi ei osanud vastata."),
        ("et", "Mu tütar on piimaallergik."),
        ("fi", "Lapseni on allerginen pähkinälle eikä kukaan osannut vastata."),
        ("fi", "Lapsellamme on pähkinäallergia."),
        ("ro", "Copilul meu este alergic la nuci și nimeni nu ne-a putut spune nimic."),
        ("ro", "Copilul meu este alergic la arahide."),
        ("ro", "Fiica mea are alergie la lapte, iar chelnerul nu știa nimic."),
    ],
)
def test_an_allergic_child_is_a_matter_of_safety_not_of_access(
    lang: str, text: str
) -> None:
    found = told(text, lang)
    assert found.get("safety") == "neg"
    assert "access" not in found


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Ordered at half past six and got it at eight."),
        ("en", "I ordered at 18:30 and the food came at 20:00."),
        ("et", "Tellisin pool seitse ja sain kaheksast."),
        ("et", "Tellisime kell 18.30, toit tuli 20.00."),
        ("fi", "Tilasin puoli seitsemältä ja sain kahdeksalta."),
        ("fi", "Tilattiin klo 18.30 ja ruoka tuli klo 20."),
        ("ro", "Am comandat la șase și jumătate și am primit la opt."),
        ("ro", "Comandasem la ora 18:30 și mâncarea a venit la 20:00."),
    ],
)
def test_ordered_at_one_time_and_got_at_another_is_waiting(
    lang: str, text: str
) -> None:
    assert told(text, lang) == {"waiting": "neg"}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "We ordered at 6.30 pm, pizza arrived at 8."),
        ("et", "Tellisime kell seitse, kuller jõudis pool üheksa."),
        ("fi", "Tilasimme seitsemältä, pizza saapui puoli yhdeksältä."),
        ("ro", "Am comandat pe la șapte, a ajuns abia la opt și jumătate."),
    ],
)
def test_what_arrives_at_the_door_is_a_matter_of_delivery(lang: str, text: str) -> None:
    assert "delivery.time" in told(text, lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "I ordered a pizza and got a salad."),
        ("et", "Tellisin pitsa ja sain salati."),
        ("fi", "Tilasin pizzan ja sain salaatin."),
        ("ro", "Am comandat pizza și am primit salată."),
    ],
)
def test_ordered_one_thing_and_got_another_stays_a_wrong_order(
    lang: str, text: str
) -> None:
    assert told(text, lang) == {"order.accuracy": "neg"}


@pytest.mark.parametrize(
    "text",
    [
        "Toimitus kesti kauan, mutta tuote on kyllä hyvä.",
        "Hinta oli korkea, mutta laatu erinomainen.",
        "Asiakaspalvelu toimi hyvin, mutta tuote hajosi viikossa.",
        "Todella hyvä kahvi mutta pullat olivat kuivia.",
        "Ruoka ei ollut kummoista, mutta palvelu pelasti illan.",
        "Muuten kiva paikka, mutta vessat likaiset.",
    ],
)
def test_both_sides_of_a_finnish_but_count(text: str) -> None:
    reading = read(Feedback(text, lang="fi"))
    assert reading.polarity == "mix"
    assert {"pos", "neg"} == {mention.polarity for mention in reading.aspects}
