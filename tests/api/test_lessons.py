"""What a program corrects teaches the reader; what it takes back, no more."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.journeys.schooling import learn_later
from amends.understanding.reading import Reading
from tests.world import said, with_token

TOLD = (
    "The kotletibaas was dead again.",
    "The kotletibaas was dead yesterday.",
    "They say that the kotletibaas is dead!",
)
NEW = "Once more the kotletibaas is dead."
BETTER = {
    "lang": "en",
    "polarity": "neg",
    "stars": 2,
    "kind": "complaint",
    "aspects": [{"aspect": "amenities", "polarity": "neg", "quote": "kotletibaas"}],
}


@pytest.fixture
def program(kadri: Membership) -> Client:
    return with_token(kadri)


def put(program: Client, path: str, body: dict[str, Any]) -> Any:
    return program.put(f"/api/v1/readings/{path}", body, "application/json")


def aspects(case: Case) -> list[str]:
    reading = Reading.objects.get(feedback__case=case).as_noun()
    return [one.aspect for one in reading.aspects]


def heard(paper: Channel, text: str) -> Case:
    """Let somebody say something on a channel as it is loaded now."""
    return said(Channel.objects.get(pk=paper.pk), text)


def test_corrections_teach_until_they_are_taken_back(
    paper: Channel, program: Client
) -> None:
    ids = [Feedback.objects.get(case=said(paper, text)).pk for text in TOLD]
    for pk in ids:
        assert put(program, f"{pk}", BETTER).status_code == 200
    learn_later.func(paper.organisation_id)
    assert aspects(heard(paper, NEW)) == ["amenities"]
    for pk in ids:
        answer = put(program, f"{pk}/lesson", {"teaches": False})
        assert answer.json() == {"teaches": False}
    learn_later.func(paper.organisation_id)
    assert "amenities" not in aspects(heard(paper, NEW))


def test_what_nobody_corrected_has_no_lesson(cold_pizza: Case, program: Client) -> None:
    pk = Feedback.objects.get(case=cold_pizza).pk
    answer = put(program, f"{pk}/lesson", {"teaches": False})
    assert answer.status_code == 409


def test_a_correction_by_api_moves_the_case_as_one_on_the_page_does(
    cold_pizza: Case, program: Client
) -> None:
    pk = Feedback.objects.get(case=cold_pizza).pk
    urgent = {**BETTER, "urgent": [{"id": "allergy", "quote": ""}]}
    assert put(program, f"{pk}", urgent).status_code == 200
    assert Case.objects.get(pk=cold_pizza.pk).urgent == ["allergy"]
