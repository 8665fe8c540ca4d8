"""One fault, many ways to say it; and honest words that only sound like one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from amends.core.guard import check, from_json

WAYS = Path(__file__).with_name("phrasings")


@pytest.mark.parametrize("language", ["et", "fi", "ro", "en"])
def test_what_was_once_heard_is_heard_again(language):
    deaf = []
    for text in WAYS.joinpath(f"{language}.jsonl").read_text("utf-8").splitlines():
        line = json.loads(text)
        name, reply, there = from_json(line)
        raised = {finding.finding for finding in check(reply, there)}
        heard = set(line["expected"]) <= raised if line["expected"] else not raised
        if not heard:
            deaf.append(name)
    assert deaf == []
