"""Approvals, automatic answers, snippets and records by API, as on the pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys.automatic_answers import look_at_arrivals
from amends.replies.pause import Pause
from amends.replies.publication import Publication, Stage
from amends.replies.snippet import Snippet
from tests.world import NOON, said, with_token

PRAISE = "The pizza was wonderful and the waiter was very friendly. Thank you! {}"
CALM = (
    "Hello Mart, thank you for telling us. Your pizza was cold, and that is our fault. "
    "I will go through this with the kitchen today. Please call me, Kadri, on "
    "+372 600 0000, and I will put it right. Kadri"
)
ANGRY = "You are an idiot and a liar. Kadri"


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


@pytest.fixture
def program(kadri: Membership) -> Client:
    """A program that speaks for Kadri."""
    return with_token(kadri)


def asked(client: Client, way: str, path: str, **body: object) -> Any:
    call = getattr(client, way)
    return call(f"/api/v1{path}", data=body, content_type="application/json")


def complaint(paper: Channel, text: str = "The pizza was cold.") -> Feedback:
    return Feedback.objects.get(case=said(paper, text, stars=1.0, lang="en"))


def test_a_program_earns_a_lane_switches_it_on_and_stops_it(
    program: Client, paper: Channel, tuul: Organisation, kadri: Membership
) -> None:
    terms = {"signer": kadri.user_id, "needed": 5, "daily_cap": 2}
    assert asked(program, "put", "/automatic/terms", **terms).status_code == 200
    lane = {"channel": paper.pk, "band": "5", "kind": "praise"}
    assert asked(program, "post", "/automatic/lanes", **lane).status_code == 409
    for number in range(5):
        words = PRAISE.format(number)
        case = said(paper, words, author=f"Guest {number}", stars=5.0, lang="en")
        feedback = Feedback.objects.get(case=case).pk
        draft = asked(program, "post", "/drafts", feedback=feedback).json()["drafts"][0]
        sent = {"text": draft["text"], "proposed": draft["text"], "seal": draft["seal"]}
        answered = asked(
            program, "post", "/replies", feedback=feedback, because="Read", **sent
        )
        assert answered.status_code == 201, answered.content
    on = asked(program, "post", "/automatic/lanes", **lane).json()
    assert on["lanes"][0]["answers"]
    said(paper, PRAISE.format("Six"), author="Ingrid", stars=5.0, lang="en")
    assert look_at_arrivals(tuul, at=NOON + timedelta(minutes=1)) == 1
    assert asked(program, "put", "/automatic/stop").status_code == 204
    assert program.get("/api/v1/automatic").json()["stopped"]
    assert Publication.objects.get(automatic=True).stage == Stage.UNDONE
    assert not asked(program, "delete", "/automatic/stop").json()["stopped"]


def test_angry_words_cool_although_the_call_is_rolled_back(
    program: Client, paper: Channel, mihkel: Membership
) -> None:
    feedback = complaint(paper).pk
    angry = {"feedback": feedback, "text": ANGRY, "because": "x"}
    calm = {**angry, "text": CALM}
    assert asked(program, "post", "/replies", **angry).status_code == 409
    assert Pause.objects.count() == 1
    assert asked(program, "post", "/replies", **calm).status_code == 423
    path = f"/drafts/pauses/{feedback}/lifting"
    assert asked(program, "put", path, because="I am calm").status_code == 409
    other = with_token(mihkel)
    assert asked(other, "put", path, because="We spoke").status_code == 204
    assert asked(program, "post", "/replies", **calm).status_code == 201


def test_an_allergy_waits_for_a_second_program(
    program: Client, paper: Channel, mihkel: Membership
) -> None:
    words = "My son had an allergic reaction to the nuts in your pizza. Hospital!"
    wish = {"feedback": complaint(paper, words).pk, "text": CALM, "because": "x"}
    first = asked(program, "post", "/replies", **wish).json()
    assert (first["risk"], first["missing"]) == ("high", 1)
    second = asked(with_token(mihkel), "post", "/replies", **wish).json()
    assert second["stage"] == "approved"
    record = program.get(f"/api/v1/replies/{second['id']}/record").json()
    assert [one["approved_by"] for one in record["approvals"]] == ["Kadri", "Mihkel"]
    assert record["reports"][0]["overridden_because"] == "x"


def test_a_reply_leaves_at_a_chosen_time(program: Client, paper: Channel) -> None:
    wish = {"feedback": complaint(paper).pk, "text": CALM, "because": "x"}
    past = {"leave_at": (NOON - timedelta(days=1)).isoformat()}
    assert asked(program, "post", "/replies", **wish, **past).status_code == 422
    later = {"leave_at": (NOON + timedelta(days=1)).isoformat()}
    sent = asked(program, "post", "/replies", **wish, **later).json()
    assert sent["promised_for"] == sent["not_before"]


def test_demands_are_changed(program: Client) -> None:
    body = {"low": {"people": 2, "lead": True}}
    told = asked(program, "put", "/automatic/demands", **body).json()
    assert told["demands"]["low"] == {"people": 2, "lead": True}
    wrong = {"low": {"people": 9}}
    assert asked(program, "put", "/automatic/demands", **wrong).status_code == 422


def test_a_snippet_is_kept_used_changed_and_dropped(
    program: Client, cold_pizza: Case
) -> None:
    wish = {"name": "Look", "texts": {"et": "Tere, {name}!"}, "note": "Look there"}
    made = asked(program, "post", "/snippets", **wish).json()
    assert asked(program, "post", "/snippets", **wish).status_code == 409
    path = f"/snippets/{made['id']}"
    feedback = cold_pizza.feedback.get().pk
    used = asked(program, "post", f"{path}/uses", feedback=feedback)
    assert used.json() == {"text": "Tere, Mart!"}
    assert cold_pizza.notes.get().text == "Look there"
    wrong = {**wish, "ending": "solved"}
    assert asked(program, "put", path, **wrong).status_code == 422
    changed = asked(program, "put", path, **{**wish, "name": "Other"})
    assert changed.json()["name"] == "Other"
    assert asked(program, "delete", path).status_code == 204
    assert not Snippet.objects.exists()
