"""``amends remedy`` on real and on hostile lines."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path

import pytest

from amends.cli import remedy_command


def called(*words: str) -> int:
    parser = ArgumentParser()
    remedy_command.arguments(parser)
    return remedy_command.run(parser.parse_args(words))


def test_each_case_gets_its_remedy_with_its_reasons(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = {"at_fault": "yes", "causes": ["food"], "price": 12, "channel": "google"}
    file = tmp_path / "cases.jsonl"
    file.write_text(json.dumps({"id": 7, "case": case}) + "\n", "utf-8")
    assert called(str(file)) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["id"], told["kind"], told["amount"]) == (7, "refund", "12.00")
    assert told["not_considered"] == ["channel"]
    assert "It was our fault." in told["because"]


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "cases.jsonl"
    lines = [b"\xff", b"{", b"[]", b'{"price": "x"}', b"[" * 60_000, b"{}"]
    file.write_bytes(b"\n".join(lines))
    assert called(str(file)) == 1
    told = capsys.readouterr()
    assert len(told.err.splitlines()) == 5
    answers = [json.loads(line) for line in told.out.splitlines()]
    assert ["error" in answer for answer in answers] == [*[True] * 5, False]


def test_a_house_brings_its_own_policy(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy = tmp_path / "policy.json"
    rules = [{"name": "ours", "gives": ["gift"], "percent": 50}]
    policy.write_text(json.dumps({"rules": rules}), "utf-8")
    file = tmp_path / "cases.jsonl"
    file.write_text('{"at_fault": "yes", "price": 10}', "utf-8")
    assert called(str(file), "--policy", str(policy)) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["amount"], told["rule"]) == ("gift", "5.00", "ours")


def test_a_missing_file_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert called("nowhere.jsonl") == 2
    assert "nowhere.jsonl" in capsys.readouterr().err


def test_the_words_of_the_contract_are_understood(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    case = {
        "id": "r-1",
        "cause": "food.temperature",
        "severity": 2,
        "at_fault": "yes",
        "order_value": 24.5,
        "currency": "RON",
        "repeat": False,
        "asked_for": None,
        "channel": "google",
    }
    loud = {**case, "id": "r-2", "channel": "x", "member_tier": "gold"}
    file = tmp_path / "cases.jsonl"
    file.write_text(json.dumps(case) + "\n" + json.dumps(loud) + "\n", "utf-8")
    assert called(str(file)) == 0
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["remedies"][0]["currency"] == "RON"
    assert first["remedies"][0]["value"] == float(first["amount"])
    assert first["needs_approval_by"] in {None, "manager", "owner"}
    assert "channel" in first["not_considered"]
    for name in ("remedies", "because", "needs_approval_by"):
        assert first[name] == second[name], "who asks where changes nothing"
