"""What the page can, the API can: patterns, actions and figures."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.foundation import clock
from amends.insights.action import Action
from amends.insights.pattern import Pattern
from amends.journeys.learning.counting import count
from tests.web.insights.cards import SENTENCE, card
from tests.world import NOON, with_token

PATTERNS = "/api/v1/patterns"


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


@pytest.fixture
def cold(tuul: Organisation, cold_pizza: Case) -> Pattern:
    return card(tuul, cold_pizza)


def test_patterns_are_listed_and_shown(cold: Pattern, kadri: Membership) -> None:
    client = with_token(kadri)
    listed = client.get(PATTERNS).json()["items"]
    assert [row["sentence"] for row in listed] == [SENTENCE]
    whole = client.get(f"{PATTERNS}/{cold.pk}").json()
    assert whole["picture"]["days"][5]["seen"] == 13
    assert whole["actions"] == []
    assert client.get(f"{PATTERNS}?state=dismissed").json()["items"] == []


def test_an_action_is_planned_once_and_finished(
    cold: Pattern, kadri: Membership
) -> None:
    client = with_token(kadri)
    address, said = f"{PATTERNS}/{cold.pk}/actions", {"words": "Insulated bags"}
    for _twice in range(2):
        made = client.post(
            address,
            said,
            content_type="application/json",
            headers={"Idempotency-Key": "bags"},
        )
        assert made.status_code == 201
    action = Action.objects.get()
    ended = client.post(
        f"{address}/{action.pk}/end", {}, content_type="application/json"
    )
    assert ended.json()["done_on"] == "2026-09-14"


def test_what_an_action_costs_keeps_its_digits(
    cold: Pattern, kadri: Membership
) -> None:
    client = with_token(kadri)
    made = client.post(
        f"{PATTERNS}/{cold.pk}/actions",
        {"words": "Insulated bags", "cost": "199.90"},
        content_type="application/json",
    )
    assert made.json()["cost"] == "199.90"
    (action,) = client.get(f"{PATTERNS}/{cold.pk}").json()["actions"]
    assert action["cost"] == "199.90"


def test_an_action_belongs_to_somebody_of_the_house(
    cold: Pattern, kadri: Membership, olev: Membership
) -> None:
    made = with_token(kadri).post(
        f"{PATTERNS}/{cold.pk}/actions",
        {"words": "Insulated bags", "owner_id": olev.user_id},
        content_type="application/json",
    )
    assert made.status_code == 422
    assert not Action.objects.exists()


def test_a_pattern_is_put_aside_and_taken_up(cold: Pattern, kadri: Membership) -> None:
    client = with_token(kadri)
    for state in ("dismissed", "open"):
        told = client.put(
            f"{PATTERNS}/{cold.pk}/state",
            {"state": state},
            content_type="application/json",
        )
        assert told.json()["state"] == state


def test_a_manager_reads_no_other_branch(
    cold: Pattern, mihkel: Membership, elva: Location
) -> None:
    Pattern.objects.update(location=elva)
    client = with_token(mihkel)
    assert client.get(PATTERNS).json()["items"] == []
    assert client.get(f"{PATTERNS}/{cold.pk}").status_code == 404


def test_figures_are_those_of_the_page(
    tuul: Organisation, cold_pizza: Case, kadri: Membership
) -> None:
    count(tuul, at=NOON)
    told = with_token(kadri).get("/api/v1/figures?weeks=4").json()
    assert told["total"]["said"] == 1
    assert [week["said"] for week in told["weeks"]] == [0, 0, 0, 1]
    # One case is too few for a share.
    assert told["total"]["replied"]["value"] is None
    assert told["open"] == 1
