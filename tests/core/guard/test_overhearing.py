"""What only sounds a little like harm, or tells nothing at all, is let through."""

from __future__ import annotations

import pytest

from amends.core import guard
from amends.core.nouns import Known, Setting


def stopped(text: str, *facts: str) -> set[str]:
    setting = Setting(channel="form", public=True, known=Known(facts=facts))
    found = guard.check(text, setting, ui_lang="en")
    return {one.finding for one in found if one.level == "block" and one.quote}


@pytest.mark.parametrize(
    "question",
    [
        "How satisfied were you?",
        "Did we bring the right order to the right house? ",
        "Kas tõime teile õige tellimuse?",
    ],
)
def test_a_question_claims_nothing(question: str) -> None:
    assert "unsupported-claim" not in stopped(question)


def test_what_was_done_is_known_and_sounds_like_nothing_worse() -> None:
    did = "We bought insulated bags."
    assert stopped(did, did) == set()
    assert "anger" not in stopped(f"The pizza was cold. {did}")
    assert stopped("We have hired a second driver.") == {"unsupported-claim"}
