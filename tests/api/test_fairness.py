"""Fairness, effort, budgets and the plan of asking, by API as on the page."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.followups.guest import Guest
from amends.followups.look import Look
from amends.followups.plan import Plan
from amends.foundation import clock
from amends.journeys import ruling
from amends.journeys.investigating import Found, investigate
from amends.remedies.budget import Budget
from tests.world import NOON, said, with_token

JSON = "application/json"
API = "/api/v1"


@pytest.fixture
def program(tuul: Organisation, kadri: Membership) -> Client:
    ruling.allow(tuul, {"voucher": Decimal(50)}, by=kadri.user, at=NOON)
    return with_token(kadri)


def test_like_cases_are_compared_as_on_the_page(
    program: Client, by_hand: Channel, paper: Channel, kadri: Membership
) -> None:
    for channel in (by_hand, paper):
        for _each in range(5):
            case = said(channel, "The pizza was cold.", stars=1.0)
            found = Found(at_fault="yes", cause="food", price=Decimal(20))
            investigate(case, found, by=kadri.user, at=clock.now())
            case.close(by=kadri.user, at=clock.now())
    sides = program.get(f"{API}/remedies/fairness").json()
    assert {row["group"] for row in sides["channel"]} == {"manual", "paper"}
    assert [row["unequal"] for row in sides["channel"]] == [False, False]


def test_the_hardest_case_stands_first(
    program: Client, by_hand: Channel, kadri: Membership
) -> None:
    now = clock.now()
    easy, hard = (said(by_hand, "Cold.", stars=1.0, thread=key) for key in "ab")
    said(by_hand, "Still nothing?", thread="b")
    for case in (easy, hard):
        Case.objects.get(pk=case.pk).close(by=kadri.user, at=now - timedelta(days=1))
    told = program.get(f"{API}/remedies/effort").json()
    assert (told["cases"], told["hardest"][0]["case"]) == (2, hard.reference)
    assert told["hardest"][0]["contacts"] == 2


def test_a_budget_is_given_and_lifted(program: Client, tartu: Location) -> None:
    for monthly in ("250.00", None):
        wish = {"location_id": tartu.pk, "monthly": monthly}
        told = program.put(f"{API}/remedies/budgets", wish, JSON)
        assert told.json() == [
            {"location_id": tartu.pk, "monthly": monthly, "left": monthly}
        ]
    assert not Budget.objects.exists()


def test_a_manager_of_one_place_gives_no_other_a_budget(
    program: Client, mihkel: Membership, elva: Location
) -> None:
    wish = {"location_id": elva.pk, "monthly": "5.00"}
    told = with_token(mihkel).put(f"{API}/remedies/budgets", wish, JSON)
    assert told.status_code == 422
    assert not Budget.objects.exists()


def test_the_plan_of_asking_is_kept_and_shown(program: Client) -> None:
    wish = {"basis": "complaint", "days": 5, "signed_by": "Kadri"}
    assert program.put(f"{API}/followups/plan", wish, JSON).status_code == 200
    told = program.get(f"{API}/followups/plan").json()
    assert (told["basis"], told["days"], told["quiet_until"]) == (
        "complaint",
        5,
        "09:00",
    )
    assert Plan.objects.get().is_on


def test_a_ground_that_no_law_knows_is_refused(program: Client) -> None:
    wish = {"basis": "because we like to"}
    assert program.put(f"{API}/followups/plan", wish, JSON).status_code == 422


@pytest.mark.parametrize(("method", "back"), [("model", 0.8), ("rule", None)])
def test_a_chance_is_told_only_where_the_model_says_it(
    program: Client, tuul: Organisation, method: str, back: float | None
) -> None:
    Look.objects.create(organisation=tuul, method=method, looked_at=NOON)
    Guest.objects.create(
        organisation=tuul,
        key="m",
        last_on=NOON.date(),
        silent_since=NOON.date(),
        back=0.8,
    )
    assert program.get(f"{API}/visits/silent").json()[0]["back"] == back


def test_a_letter_to_a_country_that_is_none_is_refused(
    program: Client, cold_pizza: Case
) -> None:
    letter = {
        "case": cold_pizza.reference,
        "name": "Mart",
        "street": "Kase 1",
        "postcode": "1",
        "town": "Tartu",
        "country": "XX",
        "words": "Tere",
        "signed_by": "Kadri",
    }
    told = program.post(f"{API}/letters", letter, JSON)
    assert (told.status_code, "country" in told.json()["detail"]) == (422, True)
