"""Words that are turned by "not" and its kin."""

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read


def aspects(text, lang, sector="restaurant"):
    """Return aspect: polarity."""
    reading = read(Feedback(text, lang=lang, sector=sector))
    return {one.aspect: one.polarity for one in reading.aspects}


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("et", "Supp ei olnud sugugi külm."),
        ("fi", "Keitto ei ollut lainkaan kylmää."),
        ("ro", "Ciorba n-a fost deloc rece."),
        ("en", "The soup wasn't cold at all."),
    ],
)
def test_soup_that_was_not_cold_is_praise_of_its_warmth(lang, text):
    assert aspects(text, lang).get("food.temperature") == "pos"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("et", "Supp oli täiesti külm."),
        ("fi", "Keitto oli aivan kylmää."),
        ("ro", "Ciorba era complet rece."),
        ("en", "The soup was completely cold."),
    ],
)
def test_soup_that_was_cold_is_a_fault(lang, text):
    assert aspects(text, lang).get("food.temperature") == "neg"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("et", "Tuba oli külm."),
        ("fi", "Huone oli kylmä."),
        ("ro", "Camera era rece."),
        ("en", "The room was cold."),
    ],
)
def test_a_cold_room_is_no_cold_food(lang, text):
    found = aspects(text, lang, "hotel")
    assert found.get("place.comfort") == "neg"
    assert "food.temperature" not in found


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("et", "Toit ei olnud hea."),
        ("fi", "Ruoka ei ollut hyvää."),
        ("ro", "Mâncarea nu a fost bună."),
        ("en", "The food was not good."),
    ],
)
def test_food_that_was_not_good_is_a_fault(lang, text):
    assert aspects(text, lang).get("food.taste") == "neg"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("et", "Teenindus oli suurepärane, aga toit kohutav."),
        ("fi", "Palvelu oli erinomaista, mutta ruoka kamalaa."),
        ("ro", "Servirea a fost excelentă, dar mâncarea oribilă."),
        ("en", "The service was excellent but the food was horrible."),
    ],
)
def test_what_follows_but_is_judged_by_itself(lang, text):
    found = aspects(text, lang)
    assert found.get("service.attitude") == "pos"
    assert found.get("food.taste") == "neg"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("et", "Klienditugi ei vasta kirjadele."),
        ("fi", "Asiakaspalvelu ei vastaa sähköposteihin."),
        ("ro", "Nu răspunde nimeni la e-mailuri."),
        ("en", "Nobody answers emails."),
    ],
)
def test_a_fault_told_with_a_negation_stays_a_fault(lang, text):
    assert aspects(text, lang, "telecom").get("contact") == "neg"


def test_a_comma_parts_what_two_things_are_said_to_be():
    found = aspects("Toit oli külm, teenindus kiire.", "et")
    assert found == {"food.temperature": "neg", "waiting": "pos"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Huone oli niin kylmä ettei siellä nukuttu."),
        ("fi", "Bussi oli myöhässä eikä kukaan selittänyt."),
        ("et", "Tuba oli nii külm et magada polnud võimalik."),
    ],
)
def test_a_not_in_the_next_thought_leaves_the_one_before_alone(language, text):
    reading = read(Feedback(text, lang=language, sector="hotel"))
    assert reading.polarity == "neg"
    assert {one.polarity for one in reading.aspects} == {"neg"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("et", "Punktid kadusid. Lisage puuduolevad punktid mu kontole."),
        ("fi", "Pisteet katosivat. Lisätkää puuttuvat pisteet tililleni."),
    ],
)
def test_what_is_to_be_put_right_is_no_change_of_ways(language, text):
    wishes = [one.id for one in read(Feedback(text, lang=language)).wants]
    assert wishes == ["repair"]


def test_a_word_without_its_marks_is_not_taken_for_another():
    reading = read(Feedback("Huvitav koht, lihtne kasutada.", lang="et"))
    assert reading.wants == ()
    assert all(one.polarity == "pos" for one in reading.aspects)
