"""Whoever signs, a person stands behind the words; a house is no person."""

from __future__ import annotations

import pytest

from .cast import CALM, found

WORDS = CALM.rpartition("\n")[0]


@pytest.mark.parametrize(
    "end",
    [
        "Liis",
        "Piret",
        "Piret\nPizzeria Tuul",
        "Piret Kask\nPizzeria Tuul\n",
        "Piret, juhataja\nPizzeria Tuul",
        "Piret – Pizzeria Tuul",
        "Piret\n\nPizzeria Tuul\n+372 600 0000",
    ],
)
def test_a_colleagues_name_is_a_signature_too(end):
    assert "unsigned" not in found(f"{WORDS}\n{end}")


@pytest.mark.parametrize(
    "end", ["", "Pizzeria Tuul", "Pizzeria Tuul meeskond", "Juhtkond\nPizzeria Tuul"]
)
def test_a_house_or_a_team_is_no_person(end):
    words = WORDS.replace("Kirjutage mulle", "Kirjutage")
    assert "unsigned" in found(f"{words}\n{end}", signer={"name": "Liis"})
