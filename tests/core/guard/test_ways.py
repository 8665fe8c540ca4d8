"""Plain sentences under the finding that each of them should earn."""

from __future__ import annotations

from pathlib import Path

import pytest

from amends.core.guard import check

from .cast import setting

WAYS = Path(__file__).with_name("ways")
REVIEW = {
    "text": "The food was cold and the waiter was slow.",
    "lang": "en",
    "stars": 2,
    "author_public": "Kim L.",
}
AROUND = (
    "Hello, the cold food and the slow waiter need an answer. {} "
    "Please write to me.\nLiis"
)


def sentences() -> list[tuple[str, str]]:
    found, finding = [], ""
    for line in WAYS.joinpath("en.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            finding = line.strip("[]")
        elif line:
            found.append((finding, line))
    return found


def raised(sentence: str) -> set[str]:
    there = setting(review=REVIEW, known={"customer_name": None, "facts": []})
    return {one.finding for one in check(AROUND.format(sentence), there)}


@pytest.mark.parametrize(
    "finding", sorted({finding for finding, _ in sentences()} - {"good"})
)
def test_a_fault_is_heard_in_nearly_all_its_wordings(finding):
    told = [sentence for name, sentence in sentences() if name == finding]
    deaf = [sentence for sentence in told if finding not in raised(sentence)]
    assert len(deaf) <= len(told) // 10, deaf


def test_honest_sentences_earn_nothing():
    told = [sentence for name, sentence in sentences() if name == "good"]
    wrong = [(sentence, raised(sentence)) for sentence in told if raised(sentence)]
    assert len(wrong) <= 2, wrong
