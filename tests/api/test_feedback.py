"""Programs bring feedback in and read it back."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from tests.world import said, with_token

COLD = "The pizza was cold and the service awful."


@pytest.fixture
def program(kadri: Membership) -> Client:
    """A program that speaks for Kadri."""
    return with_token(kadri)


def bring(program: Client, where: Channel, key: str = "", **parts: Any) -> Any:
    body = {"channel": where.pk, "external_id": "1", "text": COLD, **parts}
    headers = {"Idempotency-Key": key} if key else {}
    return program.post(
        "/api/v1/feedback", body, content_type="application/json", headers=headers
    )


def test_one_complaint_is_stored_read_routed_and_audited(
    program: Client, by_hand: Channel
) -> None:
    response = bring(program, by_hand, stars=1, author="Mart K.", author_id="7")
    assert response.status_code == 201
    case = Case.objects.get(pk=response.json()["cases"][0])
    assert (case.author, case.stars, case.polarity) == ("Mart K.", 1.0, "neg")
    assert AuditEntry.objects.get().verb == "receive"
    assert list(Case.objects.saying("cold")) == [case]


def test_the_same_key_gets_the_same_answer_and_does_nothing(
    program: Client, by_hand: Channel
) -> None:
    first = bring(program, by_hand, key="k")
    again = bring(program, by_hand, key="k")
    assert (again.status_code, again.content) == (201, first.content)
    assert Feedback.objects.count() == 1


def test_a_key_used_for_something_else_is_refused(
    program: Client, by_hand: Channel
) -> None:
    bring(program, by_hand, key="k")
    response = bring(program, by_hand, key="k", text="Other words")
    assert response.status_code == 422
    assert Feedback.objects.get().text == COLD


def test_lists_are_paged_to_the_end_without_a_gap(
    program: Client, by_hand: Channel
) -> None:
    cases = [said(by_hand, f"number {number}") for number in range(7)]
    for path, wanted in (
        ("/api/v1/cases", {case.pk for case in cases}),
        ("/api/v1/feedback", set(Feedback.objects.values_list("pk", flat=True))),
    ):
        seen: list[int] = []
        after = ""
        while True:
            answer = program.get(path, {"limit": 3, "after": after}).json()
            seen += [row["id"] for row in answer["items"]]
            after = answer["next"]
            if not after:
                break
        assert len(seen) == 7
        assert set(seen) == wanted


@pytest.mark.parametrize("after", ["x", "eyJ9", "WyJhIiwiYiJd", "W251bGxd"])
def test_a_cursor_that_is_none_is_a_problem_not_a_crash(
    program: Client, tuul: object, after: str
) -> None:
    for path in ("/api/v1/cases", "/api/v1/feedback", "/api/v1/replies"):
        assert program.get(path, {"after": after}).status_code == 422


@pytest.mark.parametrize(
    "parts",
    [
        {"stars": 7},
        {"written_at": "2026-01-01"},
        {"channel": 0},
        {"channel": 2**70},
        {"text": "x" * 100_001},
        {"lang": "Estonian"},
    ],
)
def test_what_cannot_be_taken_names_the_place(
    program: Client, by_hand: Channel, parts: dict[str, Any]
) -> None:
    response = bring(program, by_hand, **parts)
    assert response.status_code == 422
    (field,) = parts
    assert any(field in wrong["pointer"] for wrong in response.json()["errors"])


def test_a_batch_goes_in_whole(program: Client, by_hand: Channel) -> None:
    items = [
        {"channel": by_hand.pk, "external_id": str(number), "text": "Good"}
        for number in range(20)
    ]
    body = {"channel": by_hand.pk, "items": items}
    response = program.post(
        "/api/v1/feedback/batch", body, content_type="application/json"
    )
    assert response.json()["created"] == 20


def test_what_breaks_is_a_problem_too(
    program: Client, by_hand: Channel, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_words: object, **_more: object) -> None:
        raise RuntimeError("secret words")

    monkeypatch.setattr("amends.api.feedback.receive", broken)
    response = bring(program, by_hand)
    assert response.status_code == 500
    assert response["Content-Type"] == "application/problem+json"
    assert b"secret" not in response.content


def test_a_method_that_is_not_taken_is_a_problem_that_names_those_that_are(
    kadri: Membership,
) -> None:
    answer = with_token(kadri).delete("/api/v1/feedback")
    assert answer.status_code == 405
    assert answer["Content-Type"] == "application/problem+json"
    assert "GET" in answer["Allow"]
    assert answer["Allow"] in answer.json()["detail"]


@pytest.mark.parametrize(
    "at", ["9999-12-31T23:59:59Z", "0001-01-01T00:00:00+14:00", "1969-12-31T23:59:59Z"]
)
def test_a_moment_that_no_clock_can_show_is_refused(
    kadri: Membership, by_hand: Channel, at: str
) -> None:
    body = {"channel": by_hand.pk, "external_id": "k", "text": "Cold", "written_at": at}
    answer = with_token(kadri).post(
        "/api/v1/feedback", body, content_type="application/json"
    )
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["pointer"] == "/body/written_at"


def test_an_id_of_nothing_but_nul_is_refused(
    kadri: Membership, by_hand: Channel
) -> None:
    body = {"channel": by_hand.pk, "external_id": "\u0000", "text": "Cold"}
    answer = with_token(kadri).post(
        "/api/v1/feedback", body, content_type="application/json"
    )
    assert answer.status_code == 422


def test_who_works_at_one_place_brings_nothing_in_for_another(
    mihkel: Membership, elva: Location, by_hand: Channel
) -> None:
    body = {"channel": by_hand.pk, "external_id": "k", "text": "Cold"}
    client = with_token(mihkel)

    def sent(**more: str) -> int:
        answer = client.post(
            "/api/v1/feedback", {**body, **more}, content_type="application/json"
        )
        return answer.status_code

    assert sent(location=elva.name) == 422
    assert sent() == 201
    by_hand.location = None
    by_hand.save(update_fields=["location"])
    assert sent(external_id="k2") == 422
