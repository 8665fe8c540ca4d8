"""Every answer can be led back to the words that moved it."""

from __future__ import annotations

import json
from pathlib import Path

from amends.core.nouns import Feedback
from amends.core.reading import explain, read

WRITTEN = Path(__file__).parent / "evaluation"
TEXT = (
    "Pizza was not good,  it arrived cold on Saturday evening. "
    "I want my money back! Order 48213, call +372 5123 4567."
)


def said(text: str) -> list[tuple[str, str, str, int]]:
    """Return (words, answer, what they say, the sign of their weight)."""
    return [
        (text[one.begin : one.end], one.answer, one.says, _sign(one.weight))
        for one in explain(Feedback(text)).whys
    ]


def _sign(weight: float) -> int:
    return (weight > 0) - (weight < 0)


def test_each_answer_names_its_words() -> None:
    told = said(TEXT)
    answers = {answer: words for words, answer, *_ in told}
    assert "money back" in answers["wants"]
    assert ("not", "polarity", "negation", 0) in told
    assert any(answer == "when" and "Saturday" in words for words, answer, *_ in told)
    assert ("48213", "personal_data", "order", 0) in told
    bad = [words for words, answer, _, sign in told if answer == "aspects" and sign < 0]
    assert any("cold" in words for words in bad)


def test_what_is_praised_weighs_above_zero() -> None:
    assert any(sign > 0 for *_, sign in said("The soup was wonderful."))


def test_the_reading_is_the_one_that_read_gives_and_no_aspect_lacks_its_words() -> None:
    for path in sorted(WRITTEN.glob("??.jsonl"))[::3]:
        for line in path.read_text("utf-8").splitlines()[:6]:
            text = json.loads(line)["text"]
            told = explain(Feedback(text))
            assert told.reading == read(Feedback(text))
            for one in told.whys:
                assert 0 <= one.begin < one.end <= len(text)
            judged = {one.says for one in told.whys if one.answer == "aspects"}
            loud = {one.aspect for one in told.reading.aspects if one.polarity != "neu"}
            facts = {
                one.aspect for one in told.reading.aspects if one.confidence == 0.5
            }
            assert loud - facts - {"general"} <= judged


def test_nothing_moves_a_text_that_says_nothing() -> None:
    assert said("") == []
    assert said("xyzzy") == []
