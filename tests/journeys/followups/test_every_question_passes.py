"""The guard lets every question of ours through, in each language that we ask in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from django.utils import translation

from amends.core import guard
from amends.core.nouns import Business, Review, Setting, Signer
from amends.journeys.asking import words

PAGE, HOUSE, KADRI = "https://tuul.example/a/1.x/", "Tuul Tartu\nRiia 2", "Kadri"
QUESTIONS: dict[str, Callable[[], str]] = {
    "afterwards": partial(words.afterwards, PAGE, HOUSE, KADRI),
    "by lot": partial(words.by_lot, PAGE, HOUSE, KADRI),
    "by text": partial(words.short, PAGE, "Tuul", lot=False),
    "by text and lot": partial(words.short, PAGE, "Tuul", lot=True),
    "to answer": partial(words.short_to_answer, PAGE, "Tuul", lot=False),
    "to answer by lot": partial(words.short_to_answer, PAGE, "Tuul", lot=True),
}
ASKING = Setting(
    channel="followup",
    public=False,
    automatic=True,
    sector="restaurant",
    business=Business(name="Tuul Tartu", languages=("et",)),
    review=Review(),
    signer=Signer(name=KADRI),
)


@pytest.mark.parametrize("language", ["et", "fi", "ro", "en"])
@pytest.mark.parametrize("question", QUESTIONS)
def test_no_question_of_ours_is_held(question: str, language: str) -> None:
    with translation.override(language):
        text = QUESTIONS[question]()
    found = guard.check(text, ASKING, ui_lang="en")
    assert [one.finding for one in found if one.level == "block"] == []
