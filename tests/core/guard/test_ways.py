"""Plain sentences under the finding that each of them should earn."""

from __future__ import annotations

from pathlib import Path

import pytest

from amends.core.guard import check

from .cast import setting

WAYS = Path(__file__).with_name("ways")
FILES = {"en": "en", "more_en": "en", "et": "et", "fi": "fi", "ro": "ro"}
AROUND = {
    "en": (
        "The food was cold and the waiter was slow.",
        "Hello, the cold food and the slow waiter need an answer. {} Please write.",
    ),
    "et": (
        "Toit oli külm ja teenindaja aeglane.",
        "Tere! Külm toit ja aeglane teenindus vajavad vastust. {} Palun kirjutage.",
    ),
    "fi": (
        "Ruoka oli kylmää ja tarjoilija hidas.",
        "Hei! Kylmä ruoka ja hidas palvelu vaativat vastauksen. {} Kirjoittakaa.",
    ),
    "ro": (
        "Mâncarea a fost rece și ospătarul lent.",
        "Bună ziua, mâncarea rece și servirea lentă cer un răspuns. {} Scrieți-mi.",
    ),
}


def sentences(name: str) -> list[tuple[str, str]]:
    found, finding = [], ""
    for line in WAYS.joinpath(f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            finding = line.strip("[]")
        elif line:
            found.append((finding, line))
    return found


def raised(name: str, sentence: str) -> set[str]:
    text, reply = AROUND[FILES[name]]
    review = {"text": text, "lang": FILES[name], "stars": 2, "author_public": "Kim L."}
    there = setting(review=review, known={"customer_name": None, "facts": []})
    return {one.finding for one in check(f"{reply.format(sentence)}\nLiis", there)}


@pytest.mark.parametrize("name", sorted(FILES))
def test_a_fault_is_heard_in_nearly_all_its_wordings(name):
    told = [pair for pair in sentences(name) if pair[0] != "good"]
    deaf = [pair for pair in told if pair[0] not in raised(name, pair[1])]
    assert len(deaf) <= len(told) // 7, deaf


@pytest.mark.parametrize("name", sorted(FILES))
def test_honest_sentences_earn_nothing(name):
    told = [sentence for finding, sentence in sentences(name) if finding == "good"]
    wrong = [(one, raised(name, one)) for one in told if raised(name, one)]
    assert len(wrong) <= 2, wrong
