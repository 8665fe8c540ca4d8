"""Rivals, own actions, sayings and what is set aside: as on the pages, by API."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.foundation import clock
from amends.insights.action import Action
from amends.insights.own_action import OwnAction
from amends.insights.pattern import Pattern
from amends.insights.quarantine import Quarantine
from amends.insights.rival import RivalFigure
from amends.insights.saying import Saying
from tests.web.insights.cards import card
from tests.world import NOON, with_token

DOOR = "/api/v1"
JSON = "application/json"
OTHER = {"name": "Oven & Co", "platform": "google", "rating": "4.4", "reviews": 210}


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


@pytest.fixture
def cold(tuul: Organisation, cold_pizza: Case) -> Pattern:
    return card(tuul, cold_pizza)


def planned(client: Client, cold: Pattern, **told: str) -> str:
    """Return the address of an action's saying."""
    address = f"{DOOR}/patterns/{cold.pk}/actions"
    made = client.post(
        address, {"words": "Insulated bags", **told}, content_type=JSON
    ).json()
    return f"{address}/{made['id']}/saying"


def test_a_rival_is_entered_and_entered_anew_the_same_day(kadri: Membership) -> None:
    client = with_token(kadri)
    for rating in ("4.4", "4.5"):
        said = {"figures": [OTHER | {"rating": rating}]}
        made = client.post(f"{DOOR}/rivals", said, content_type=JSON)
        assert made.status_code == 201
    assert RivalFigure.objects.count() == 1
    (row,) = client.get(f"{DOOR}/rivals").json()["items"]
    assert (row["rating"], row["on"]) == ("4.50", "2026-09-14")


def test_a_rating_of_six_is_none(kadri: Membership) -> None:
    said = {"figures": [OTHER, OTHER | {"rating": "6"}]}
    made = with_token(kadri).post(f"{DOOR}/rivals", said, content_type=JSON)
    assert made.status_code == 422
    assert not RivalFigure.objects.exists()


def test_an_own_action_comes_and_goes(kadri: Membership) -> None:
    client = with_token(kadri)
    said = {"aspect": "food.temperature", "context": "weekday", "words": "Second oven"}
    made = client.post(f"{DOOR}/own-actions", said, content_type=JSON)
    assert made.status_code == 201
    assert client.get(f"{DOOR}/own-actions").json() == [made.json()]
    gone = client.delete(f"{DOOR}/own-actions/{made.json()['id']}")
    assert gone.status_code == 204
    assert not OwnAction.objects.exists()


def test_an_own_action_is_about_something_known(kadri: Membership) -> None:
    said = {"aspect": "food.colour", "words": "Paint it"}
    made = with_token(kadri).post(f"{DOOR}/own-actions", said, content_type=JSON)
    assert made.status_code == 422


def test_what_was_done_is_said_in_public_and_taken_off(
    cold: Pattern, kadri: Membership
) -> None:
    client = with_token(kadri)
    address = planned(client, cold, done_on="2026-09-01")
    assert client.get(address).status_code == 404
    said = {"said": "The pizza was cold.", "did": "We bought insulated bags."}
    stands = client.put(address, said, content_type=JSON)
    assert stands.json()["did"] == "We bought insulated bags."
    assert client.get(address).json() == stands.json()
    assert client.delete(address).status_code == 204
    assert not Saying.objects.exists()


def test_plans_and_personal_data_are_not_said_in_public(
    cold: Pattern, kadri: Membership
) -> None:
    client = with_token(kadri)
    address = planned(client, cold)
    said = {"said": "The pizza was cold.", "did": "We bought insulated bags."}
    assert client.put(address, said, content_type=JSON).status_code == 422
    Action.objects.update(done_on="2026-09-01")
    told = said | {"did": "Call Mart Kask on +372 5566 1234 about it."}
    assert client.put(address, told, content_type=JSON).status_code == 422
    assert not Saying.objects.exists()


def test_thin_reviews_are_set_aside_and_count_again(
    cold: Pattern, cold_pizza: Case, kadri: Membership
) -> None:
    thin = Feedback.objects.get(case=cold_pizza)
    Pattern.objects.update(story=cold.story | {"quarantine": [str(thin.pk)]})
    client = with_token(kadri)
    address = f"{DOOR}/patterns/{cold.pk}/quarantine"
    assert client.put(address).json() == {"reviews": 1}
    assert client.put(address).json() == {"reviews": 0}
    assert Quarantine.objects.get().feedback_id == thin.pk
    assert client.delete(address).json() == {"reviews": 1}
    assert not Quarantine.objects.exists()
