"""Stages, promises and the customer's private page, through the pages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.state import State
from amends.foundation import clock
from amends.journeys.staging import link_of
from amends.remedies.promise import Promise
from amends.remedies.stage import Stage
from tests.world import NOON, signed_in


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def decided(who: Membership, case: Case, **more: str) -> None:
    answers = {"step": "decision", "outcome": "accepted", "words": "Ahi läks rikki."}
    signed_in(who).post(f"/cases/{case.reference}/stages/", {**answers, **more})


def test_a_decision_reaches_the_customer_and_the_assessment_does_not(
    cold_pizza: Case, liis: Membership
) -> None:
    decided(liis, cold_pizza)
    assessed = {"step": "assessment", "severity": "3", "words": "Salajane märkus"}
    signed_in(liis).post(f"/cases/{cold_pizza.reference}/stages/", assessed)
    response = Client().get(f"/s/{link_of(cold_pizza)}/?lang=en")
    page = response.content.decode()
    assert "Ahi läks rikki." in page
    assert "You are right." in page
    assert "Salajane" not in page
    assert "komisjon.ee" in page
    assert not response.cookies
    assert response["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("off", [{"words": ""}, {"outcome": ""}, {"outcome": "x"}])
def test_a_decision_without_outcome_or_reason_is_none(
    cold_pizza: Case, liis: Membership, off: dict[str, str]
) -> None:
    decided(liis, cold_pizza, **off)
    assert not Stage.objects.exists()


def test_the_guard_reads_the_reason_before_the_customer_does(
    cold_pizza: Case, liis: Membership
) -> None:
    bribe = "Muutke oma arvustust ja saate tasuta pitsa!"
    decided(liis, cold_pizza, words=bribe)
    assert not Stage.objects.exists()


def test_the_customer_appeals_once_there_is_a_decision(
    cold_pizza: Case, liis: Membership
) -> None:
    address = f"/s/{link_of(cold_pizza)}/"
    assert Client().post(address, {"words": "No!"}).status_code == 422
    decided(liis, cold_pizza)
    cold_pizza.close(by=liis.user, at=NOON)
    assert Client().post(address, {"words": " "}).status_code == 422
    assert Client().post(address, {"words": "Ei nõustu."}).status_code == 302
    cold_pizza.refresh_from_db()
    assert cold_pizza.state == State.OPEN
    page = signed_in(liis).get(f"/cases/{cold_pizza.reference}/").content.decode()
    assert "Ei nõustu." in page
    assert "The customer does not agree" in page


def test_a_made_up_link_leads_nowhere(cold_pizza: Case) -> None:
    for token in ("x", f"{cold_pizza.pk}.x", "1" * 200):
        assert Client().get(f"/s/{token}/").status_code == 404


def test_a_promise_is_noted_seen_and_kept(
    cold_pizza: Case, liis: Membership, rein: Membership
) -> None:
    browser = signed_in(liis)
    told = {"text": "Helistame teile", "due_on": "2026-09-15", "key": "k"}
    for _time in "ab":
        browser.post(f"/cases/{cold_pizza.reference}/promises/", told)
    found = Promise.objects.get()
    assert "Helistame teile" in browser.get("/promises/").content.decode()
    public = Client().get(f"/s/{link_of(cold_pizza)}/").content.decode()
    assert "Helistame teile" in public
    end = f"/promises/{found.pk}/end/"
    assert signed_in(rein).post(end, {"kept": "yes"}).status_code == 403
    browser.post(end, {"kept": "yes", "from": "list"})
    found.refresh_from_db()
    assert found.kept
    assert "Helistame teile" not in browser.get("/promises/").content.decode()


def test_a_promise_for_yesterday_is_none(cold_pizza: Case, liis: Membership) -> None:
    told = {"text": "Helistame", "due_on": "2026-09-13"}
    signed_in(liis).post(f"/cases/{cold_pizza.reference}/promises/", told)
    assert not Promise.objects.exists()
