"""Mails as people and machines send them, each with what it says."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import amends.channels.connectors.email as connector
from amends.channels.letters.parse import Delivery, incoming

SAMPLES = Path(connector.__file__).parent / "samples"
EXPECTED = tomllib.loads((SAMPLES / "expected.toml").read_text("utf-8"))
OURS = Delivery(own=frozenset({"hello@tuul.test"}))


def read(name):
    return incoming((SAMPLES / f"{name}.eml").read_bytes(), OURS)


def test_every_sample_has_its_expectation():
    assert {path.stem for path in SAMPLES.glob("*.eml")} == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_sample_says_what_it_says(name):
    expected, found = EXPECTED[name], read(name)
    assert found.text == expected["text"]
    assert found.title == expected["title"]
    assert found.author == expected["author"]
    assert found.automatic == expected["automatic"]
    assert found.thread == expected.get("thread", found.external_id)
    assert [file.name for file in found.files] == expected.get("files", [])
    quoted = next(iter(found.details.get("quoted", "").splitlines()), "")
    assert quoted == expected.get("quoted", "")
    assert found.details.get("signature", "") == expected.get("signature", "")


@pytest.mark.parametrize("name", [name for name in EXPECTED if "bounce" in name])
def test_a_bounce_names_the_letter_and_the_reason(name):
    expected, found = EXPECTED[name]["bounce"], read(name).details["bounce"]
    assert {key: found[key] for key in expected} == expected
    assert found["reason"]


def test_a_mail_without_an_id_gets_the_same_one_wherever_it_lies():
    raw = (SAMPLES / "no-message-id.eml").read_bytes()
    here = incoming(raw, Delivery(folder="INBOX"))
    there = incoming(raw, Delivery(folder="Archive"))
    assert here.external_id == there.external_id
    assert here.external_id.startswith("sha256:")


def test_who_wants_no_automatic_answer_is_remembered():
    found = read("wants-no-automatic-answer")
    assert (found.automatic, found.details["suppress"]) == ("", True)


def test_names_in_headers_cannot_add_headers():
    found = read("hostile-words")
    assert "\n" not in found.title
    assert "\u202e" not in found.title
