"""Promises, stages and questions by API."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.followups.invitation import Invitation
from amends.foundation import clock
from amends.journeys.asking.answering import Said
from amends.journeys.asking_again import answer
from amends.remedies.promise import Promise
from tests.world import NOON, with_token

JSON = "application/json"


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def test_a_promise_is_made_once_and_ended_once(
    cold_pizza: Case, liis: Membership
) -> None:
    program = with_token(liis)
    told = {
        "case": cold_pizza.reference,
        "text": "Helistame",
        "due_on": "2026-09-16",
        "key": "k",
    }
    for _time in "ab":
        assert program.post("/api/v1/promises", told, JSON).status_code == 201
    (row,) = program.get("/api/v1/promises").json()
    end = f"/api/v1/promises/{row['id']}/end"
    assert program.put(end, {"kept": True}, JSON).json()["kept"] is True
    assert program.put(end, {"kept": False}, JSON).json()["kept"] is True
    assert program.get("/api/v1/promises").json() == []
    late = program.post("/api/v1/promises", {**told, "due_on": "2020-01-01"}, JSON)
    assert late.status_code == 422
    assert Promise.objects.count() == 1


def test_a_decision_needs_its_reason(cold_pizza: Case, liis: Membership) -> None:
    program = with_token(liis)
    address = f"/api/v1/promises/courses/{cold_pizza.reference}"
    bare = {"step": "decision", "outcome": "accepted"}
    assert program.post(address, bare, JSON).status_code == 422
    whole = {**bare, "words": "Ahi läks rikki."}
    assert program.post(address, whole, JSON).status_code == 201
    told = program.get(address).json()
    reached = {step["step"]: step for step in told["steps"] if step["at"]}
    assert reached["decision"]["detail"] == {"outcome": "accepted"}
    assert "/s/" in told["status_page"]


def test_a_question_is_made_once_and_its_answer_is_listed(
    cold_pizza: Case, liis: Membership
) -> None:
    program = with_token(liis)
    address = f"/api/v1/followups/questions/{cold_pizza.reference}"
    links = {program.post(address).json()["link"] for _time in "ab"}
    assert len(links) == 1
    answer(Invitation.objects.get(), Said("no", ease=2), at=NOON)
    (row,) = program.get("/api/v1/followups/answers").json()["items"]
    assert (row["solved"], row["ease"], row["recommend"]) == ("no", 2, None)
