"""The team by API."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.team import Team
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.followups.pulse import PulseTally
from amends.followups.won_back import Sign, WonBack
from amends.foundation import clock
from amends.journeys import caring
from amends.routing.fair_share import FairShare
from tests.world import NOON, member, said, with_token

JSON = "application/json"
ANSWERS = {"work": 4, "load": 2, "respect": 5}


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def test_praise_is_ones_own(
    by_hand: Channel, tuul: Organisation, liis: Membership, kadri: Membership
) -> None:
    said(by_hand, "Ettekandja Liis oli väga sõbralik!", stars=5.0, lang="et")
    caring.deliver(tuul, at=NOON)
    (mine,) = with_token(liis).get("/api/v1/team/praise").json()
    assert (mine["name"], mine["read_at"]) == ("Liis", None)
    assert with_token(kadri).get("/api/v1/team/praise").json() == []


def test_the_won_back_are_those_of_ones_own_cases(
    cold_pizza: Case, tuul: Organisation, liis: Membership
) -> None:
    WonBack.objects.create(
        organisation=tuul, case=cold_pizza, sign=Sign.RAISED, before=1, after=4, at=NOON
    )
    (won,) = with_token(liis).get("/api/v1/team/won-back").json()
    assert (won["case"], won["after"]) == (cold_pizza.reference, 4.0)


def test_shares_are_for_who_leads(
    cold_pizza: Case, tuul: Organisation, liis: Membership, kadri: Membership
) -> None:
    Case.objects.update(severity=3, assignee=liis.user)
    assert with_token(liis).get("/api/v1/team/shares").status_code == 403
    rows = with_token(kadri).get("/api/v1/team/shares").json()
    assert {row["name"]: row["hard"] for row in rows} == {"Kadri": 0, "Liis": 1}
    team = Team.objects.create(organisation=tuul, name="Desk")
    address = f"/api/v1/team/shares/{team.pk}"
    assert with_token(kadri).put(address, {"on": True}, JSON).json() == {"on": True}
    assert FairShare.objects.get().team == team


def test_the_pulse_is_counted_once_and_shown_when_the_month_is_over(
    tuul: Organisation, kadri: Membership
) -> None:
    program = with_token(kadri)
    for counted in (True, False):
        told = program.post("/api/v1/team/pulse", ANSWERS, JSON)
        assert told.json() == {"counted": counted}
    for number in range(4):
        one = member(tuul, f"Agent{number}", "agent")
        PulseTally.add(one, caring.month_of(NOON), ANSWERS)
    assert program.get("/api/v1/team/pulse").json() == []
    with clock.stopped(NOON + timedelta(days=30)):
        (whole,) = program.get("/api/v1/team/pulse").json()
    assert (whole["answers"], whole["location_id"], whole["load"]) == (5, None, 2.0)
