"""The guard reads Liis's replies before they leave."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from amends.core.guard import check, spans
from amends.core.guard.rulebook import RULES
from amends.core.languages.shelf import FULL, table

from .cast import CALM, found, setting


def contract() -> set[str]:
    text = files("amends.core.guard").joinpath("findings.toml").read_text("utf-8")
    return {name for group in tomllib.loads(text).values() for name in group}


def test_a_calm_reply_with_our_own_address_earns_nothing():
    assert check(CALM, setting()) == ()


def test_every_finding_of_the_contract_has_one_rule():
    assert sorted(rule.id for rule in RULES) == sorted(contract())


@pytest.mark.parametrize("language", FULL)
def test_every_finding_says_why_and_how_to_mend_it(language):
    words = table(language, "guard")
    assert all(words[name]["why"] and words[name]["mend"] for name in contract())


def test_the_reason_comes_in_the_readers_language_with_the_words_it_is_about():
    reply = CALM.replace("Mart", "Mart Kask")
    assert found(reply, ui_lang="fi")["name-not-public"].why.startswith(
        "”Kask” on nimi"
    )


def test_an_unknown_interface_language_reads_english():
    assert found(CALM.replace("Mart", "Mart Kask"), ui_lang="../xx")[
        "name-not-public"
    ].why


def test_marks_stand_where_the_words_stand():
    reply = CALM.replace("Tere, Mart", "Tere, Mart Kask, helistasime 5566 1234")
    findings = check(reply, setting())
    places = spans(reply, findings)
    assert [reply[start:end] for start, end in places] == [
        one.quote for one in findings
    ]


def test_a_word_said_twice_is_marked_twice():
    reply = CALM.replace("Mart", "Mart Kask, jah, Kask")
    names = [one for one in check(reply, setting()) if one.finding == "name-not-public"]
    first, second = spans(reply, names)
    assert first < second
