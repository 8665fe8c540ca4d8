"""A person asks the house's model how it reads some words; it decides nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.server import ThreadingHTTPServer
from typing import Any

import pytest

from amends.accounts.chat_model import ChatModel
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.understanding.correction import Correction
from amends.understanding.reading import Reading
from tests.web.drafting.conftest import speaker, switched_on
from tests.world import signed_in

__all__ = ["speaker", "switched_on"]
Switch = Callable[..., ChatModel]
TOLD = {
    "polarity": "mix",
    "stars": 3,
    "kind": "mixed",
    "aspects": [
        {"aspect": "access", "polarity": "neg", "quote": "kuller"},
        {"aspect": "room", "polarity": "neg", "quote": "words that nobody said"},
    ],
    "urgent": [],
    "wants": [],
}


def saying(content: object) -> Callable[[Any], tuple[int, Any]]:
    told = {"choices": [{"message": {"content": json.dumps(content)}}]}
    return lambda _: (200, told)


@pytest.fixture
def feedback(cold_pizza: Case) -> Feedback:
    return Feedback.objects.get(case=cold_pizza)


def asked(who: Membership, feedback: Feedback) -> Any:
    address = f"/cases/{feedback.case.reference}/readings/{feedback.pk}/opinion/"
    return signed_in(who).post(address)


def test_what_the_model_says_is_in_the_form_and_nothing_is_kept(
    speaker: ThreadingHTTPServer, switched_on: Switch, liis: Membership, feedback: Any
) -> None:
    switched_on(liis)
    before = Reading.objects.get().content
    speaker.say = saying(TOLD)
    page = asked(liis, feedback).content.decode()
    assert "So reads small-model" in page
    assert '<option value="access" selected' in page
    assert "words that nobody said" not in page
    assert Reading.objects.get().content == before
    assert not Correction.objects.exists()
    [(path, _headers, body)] = speaker.asked
    assert path == "/v1/chat/completions"
    assert feedback.words in body["messages"][1]["content"]


@pytest.mark.parametrize("say", [saying({"stars": 9}), lambda _: (500, {})])
def test_a_model_that_is_no_help_leaves_our_reading_and_says_so(
    speaker: ThreadingHTTPServer,
    switched_on: Switch,
    liis: Membership,
    feedback: Feedback,
    say: Any,
) -> None:
    switched_on(liis)
    speaker.say = say
    page = asked(liis, feedback).content.decode()
    assert "The model was no help: small-model" in page
    [event] = Event.objects.filter(verb="second_opinion")
    assert event.detail["because"].startswith("small-model")


def test_the_budget_of_the_day_holds_here_too(
    speaker: ThreadingHTTPServer, switched_on: Switch, liis: Membership, feedback: Any
) -> None:
    switched_on(liis, per_day=1)
    speaker.say = saying(TOLD)
    asked(liis, feedback)
    assert "budget" in asked(liis, feedback).content.decode()
    assert len(speaker.asked) == 1


def test_where_no_model_is_on_there_is_nothing_to_ask(
    liis: Membership, feedback: Feedback
) -> None:
    address = f"/cases/{feedback.case.reference}/readings/{feedback.pk}/"
    assert "how it reads this" not in signed_in(liis).get(address).content.decode()
    assert asked(liis, feedback).status_code == 404
