"""Many texts at once are read as each of them alone, and leave Python as it was."""

from __future__ import annotations

import gc
import json
from pathlib import Path

from amends.core.nouns import Feedback
from amends.core.reading import read, read_many

WRITTEN = Path(__file__).parent / "evaluation"


def _mixed() -> list[Feedback]:
    """Return a hundred and more texts of all languages, one beside the other."""
    piles = [
        [json.loads(line)["text"] for line in path.read_text("utf-8").splitlines()[:5]]
        for path in sorted(WRITTEN.glob("??.jsonl"))
    ]
    odd = ["", "👍", "???", "ok", "\n\n", "ἀ" * 40]
    return [
        Feedback(text) for beside in zip(*piles, strict=True) for text in beside
    ] + [Feedback(text) for text in odd]


def test_neighbours_change_nothing() -> None:
    texts = _mixed()
    assert len(texts) > 100
    assert read_many(texts) == [read(one) for one in texts]


def test_order_changes_nothing() -> None:
    texts = _mixed()
    assert read_many(reversed(texts)) == read_many(texts)[::-1]


def test_nothing_is_read_of_nothing() -> None:
    assert read_many([]) == []


def test_a_house_that_switched_its_search_for_waste_off_keeps_it_off() -> None:
    gc.disable()
    try:
        read(Feedback("Cold soup"))
        assert not gc.isenabled()
    finally:
        gc.enable()
    read(Feedback("Cold soup"))
    assert gc.isenabled()
