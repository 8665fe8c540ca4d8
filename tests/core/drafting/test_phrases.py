"""Every phrase can be said, in every language, to everyone, about everything."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files
from itertools import product

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import Junk, Message

from amends.core.drafting.intents import tables
from amends.core.drafting.phrases import FILES, UnsayableError, say, ways
from amends.core.drafting.things import DRINKS, FOODS, TOOLS, forms
from amends.core.languages import shelf
from amends.core.languages.shelf import FULL

ASPECTS = tuple(
    tomllib.loads((files("amends.core.reading") / "taxonomy.toml").read_text("utf-8"))[
        "aspects"
    ]
)
SHARED = tuple(name for name in FILES if name not in ("address.ftl", "things.ftl"))
GIVEN = {
    "name": "Mart", "what": "x", "wrong": "x", "about": "x", "event": "x", "fact": "x.",
    "person": "Kadri", "mail": "a@b.example", "phone": "+372 600", "who": "Liis",
    "sum": "", "amount": "10 €", "day": "sat", "part": "evening", "lang": "de",
    "note": "x", "text": "x",
}  # fmt: skip


def messages(lang: str, name: str) -> dict[str, set[str]]:
    resource = FluentParser().parse(shelf.text(lang, name))
    assert [entry for entry in resource.body if isinstance(entry, Junk)] == []
    return {
        entry.id.name: {attribute.id.name for attribute in entry.attributes}
        for entry in resource.body
        if isinstance(entry, Message)
    }


def things(aspect: str) -> tuple[str | None, ...]:
    if aspect == "drinks":
        return ("drink", *DRINKS)
    if aspect in ("usability", "performance"):
        return ("service", *TOOLS)
    return ("food", *FOODS) if aspect.startswith("food.") else (None,)


def sayings(lang: str, phrase: str, thing: str | None = None) -> list[str]:
    return [
        say(lang, phrase, way, (("address", address), *forms(lang, thing)))
        for address, way in product(("formal", "informal"), ways(lang, phrase))
    ]


def test_forty_aspects_are_spoken_of():
    assert len(ASPECTS) == 40


@pytest.mark.parametrize("lang", FULL)
@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize(("side", "least"), [("bad", 7), ("good", 3), ("topic", 1)])
def test_every_aspect_can_be_said_in_several_ways(lang, aspect, side, least):
    phrase = f"{side}-{aspect.replace('.', '-')}"
    assert len(ways(lang, phrase)) >= least
    for thing in things(aspect):
        said = sayings(lang, phrase, thing)
        assert all(one == one.strip() and "{" not in one for one in said)
        clauses = [say(lang, phrase, w, (("address", "formal"), *forms(lang, thing)))
                   for w in ways(lang, phrase) if w.startswith("that")]  # fmt: skip
        assert len(set(clauses)) == len(clauses)


@pytest.mark.parametrize("lang", FULL)
@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("side", ["bad", "good"])
def test_a_clause_has_no_comma_so_that_clauses_can_be_joined(lang, aspect, side):
    phrase = f"{side}-{aspect.replace('.', '-')}"
    for thing in things(aspect):
        for way in ways(lang, phrase):
            if way.startswith("that"):
                said = say(
                    lang, phrase, way, (("address", "formal"), *forms(lang, thing))
                )
                assert "," not in said
                assert said[-1] not in ".!?"


@pytest.mark.parametrize("lang", FULL)
@pytest.mark.parametrize("name", SHARED)
def test_every_move_can_be_said_formally_and_informally(lang, name):
    for phrase in messages(lang, name):
        for address in ("formal", "informal"):
            thing = forms(lang, "drink" if "drinks" in phrase else "food")
            given = (("address", address), *thing, *sorted(GIVEN.items()))
            for way in ways(lang, phrase):
                assert "{" not in say(lang, phrase, way, given)


@pytest.mark.parametrize("name", [n for n in SHARED if n != "moves.ftl"])
def test_the_languages_have_the_same_phrases(name):
    english = messages("en", name)
    for lang in FULL:
        theirs = messages(lang, name)
        assert theirs.keys() == english.keys()
        assert {k: len(v) for k, v in theirs.items()} == {
            k: len(v) for k, v in english.items()
        }


def test_the_languages_have_the_same_moves():
    parts = {"event-weekday"}  # Finnish and Romanian bend the weekday on its own
    moves = [messages(lang, "moves.ftl").keys() - parts for lang in FULL]
    assert all(theirs == moves[0] for theirs in moves)


def test_every_reason_and_role_that_is_understood_can_be_worded():
    for lang in FULL:
        for cause in tables()["causes"]:
            assert len(ways(lang, f"cause-{cause}")) >= 2
        for role in tables()["roles"]:
            assert ways(lang, f"role-{role}")


def test_romanian_is_written_with_commas_below_not_cedillas():
    written = "".join(shelf.text("ro", name) for name in FILES)
    assert not re.search("[şţŞŢ]", written)


def test_a_phrase_that_cannot_be_said_names_its_place():
    with pytest.raises(UnsayableError, match=r"et: way-mail\.a"):
        say("et", "way-mail", "a", ())
