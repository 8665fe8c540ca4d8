"""`amends draft` keeps the contract: a line in, a line out, bad lines by number."""

from __future__ import annotations

import json

import pytest

from amends.cli.draft_command import drafted
from amends.cli.entry import main
from amends.core.drafting.contract import Unreadable, voice
from amends.core.nouns import Voice

LINE = {
    "id": "d1",
    "channel": "google",
    "public": True,
    "sector": "restaurant",
    "business": {
        "name": "Pizzeria Tuul",
        "languages": ["et", "en"],
        "contact": ["tere@pizzeriatuul.example"],
    },
    "review": {
        "text": "The pizza was cold and we waited for an hour.",
        "lang": "en",
        "stars": 1,
        "author_public": "Mart K.",
    },
    "known": {"facts": [], "at_fault": "yes"},
    "policy": {"remedies": []},
    "signer": {"name": "Liis", "role": "juhataja"},
    "earlier_replies": [],
}


def lines(tmp_path, *records, more=()):
    path = tmp_path / "reviews.jsonl"
    written = [r if isinstance(r, str) else json.dumps(r) for r in records]
    path.write_text("\n".join(written) + "\n", "utf-8")
    return [str(path), *more]


def test_a_line_gets_its_drafts(tmp_path, capsys):
    assert main(["draft", *lines(tmp_path, {**LINE, "variants": 3})]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["id"] == "d1"
    assert answer["held"] is None
    assert len(answer["drafts"]) == 3
    draft = answer["drafts"][0]
    assert set(draft) == {"text", "lang", "moves", "findings"}
    assert draft["lang"] == "en"
    for move in draft["moves"]:
        assert set(move) == {"move", "text", "rests_on", "gloss"}
        assert move["text"] in draft["text"]


def test_bad_lines_are_named_and_the_rest_goes_through(tmp_path, capsys):
    bad = ['{"id": ', "[]", {**LINE, "review": 5}, {**LINE, "variants": 0}]
    bad += [{**LINE, "voice": {"warmth": 9}}, {**LINE, "note": 7}]
    assert main(["draft", *lines(tmp_path, LINE, *bad, LINE)]) == 1
    told = capsys.readouterr()
    answers = [json.loads(line) for line in told.out.splitlines()]
    assert ["error" in answer for answer in answers] == [False, *[True] * 6, False]
    assert [line.split(":")[0] for line in told.err.splitlines()] == [
        f"line {number}" for number in range(2, 8)
    ]
    assert "`voice.warmth` must be 0, 1 or 2" in told.err


def test_glosses_and_findings_are_in_the_signers_language(tmp_path, capsys):
    main(["draft", *lines(tmp_path, LINE, more=("--ui-lang", "et"))])
    answer = json.loads(capsys.readouterr().out)
    assert answer["drafts"][0]["moves"][0]["gloss"] == "Tervitab nimepidi: Mart."


def test_a_review_without_anything_else_is_answered():
    answer = drafted({"review": {"text": "The soup was cold."}}, "en")
    assert answer["drafts"][0]["text"]


def test_the_voice_of_a_line_is_taken_whole():
    given = {
        "address": "formal",
        "warmth": 2,
        "length": "short",
        "greeting": "Tere, {name}!",
        "closing": "Päikest",
        "learnt_from": ["Tere!"],
    }
    assert voice(given) == Voice(
        "formal", 2, "short", "Tere, {name}!", "Päikest", ("Tere!",)
    )


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ("loud", "voice"),
        ({"warmth": True}, "warmth"),
        ({"length": "endless"}, "length"),
        ({"address": "royal"}, "address"),
        ({"greeting": 1}, "greeting"),
        ({"learnt_from": "x"}, "learnt_from"),
    ],
)
def test_a_voice_that_is_off_is_named(given, field):
    with pytest.raises(Unreadable, match=field):
        voice(given)
