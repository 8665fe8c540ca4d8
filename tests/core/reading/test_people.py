"""Praised staff are named as the customer wrote them."""

import pytest

from amends.core.nouns import Feedback
from amends.core.reading import read


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        ("en", "Our waitress Priya was wonderful.", ("Priya",)),
        (
            "en",
            "Big thanks to Ingrid and Pavel for the lovely evening!",
            ("Ingrid", "Pavel"),
        ),
        ("en", "Special thanks to Doctor Okonkwo, so kind.", ("Okonkwo",)),
        ("et", "Meie teenindaja Kadri oli imeline.", ("Kadri",)),
        ("et", "Suur tänu Karlile ja Liinale, väga abivalmis!", ("Karlile", "Liinale")),
        ("et", "Juuksur Mari Mets oli super.", ("Mari Mets",)),
        ("en", "The waiter John was rude and slow.", ()),
        ("en", "London is lovely and Google said you were open.", ()),
        ("et", "Tallinna kesklinnas on teil tore koht.", ()),
        ("en", "Great food. Great service. Will come again.", ()),
    ],
)
def test_names_beside_praise_are_kept(lang, text, names):
    assert read(Feedback(text, lang=lang)).praised_people == names
