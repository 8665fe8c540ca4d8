"""Putting it right through the pages."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys import ruling
from amends.remedies.budget import Budget
from amends.remedies.investigation import Investigation
from amends.remedies.policy_edition import PolicyEdition
from amends.remedies.remedy import Remedy
from tests.world import NOON, said, signed_in

FOUND = {"at_fault": "yes", "cause": "food.temperature", "price": "18,00"}


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


@pytest.fixture(autouse=True)
def catalogue(tuul: Organisation, kadri: Membership) -> None:
    ruling.allow(tuul, {"voucher": Decimal(50), "refund": None}, by=kadri.user, at=NOON)


def page_of(who: Membership, case: Case) -> str:
    return signed_in(who).get(f"/cases/{case.reference}/").content.decode()


def found_out(who: Membership, case: Case, **more: str) -> None:
    address = f"/cases/{case.reference}/investigation/"
    assert signed_in(who).post(address, {**FOUND, **more}).status_code == 302


def test_until_the_fault_is_known_nothing_is_proposed(
    cold_pizza: Case, liis: Membership
) -> None:
    shown = page_of(liis, cold_pizza)
    assert "Was it us?" in shown
    assert "remedy--proposed" not in shown


def test_one_finds_out_sees_why_and_gives(cold_pizza: Case, liis: Membership) -> None:
    found_out(liis, cold_pizza, found="The oven broke.")
    shown = page_of(liis, cold_pizza)
    assert "Refund, €18.00" in shown
    assert "100% of the price of €18.00." in shown
    wish = {"key": "k", "kind": "refund", "amount": "18.00"}
    signed_in(liis).post(f"/cases/{cold_pizza.reference}/remedies/", wish)
    assert Remedy.objects.given().count() == 1
    shown = page_of(liis, cold_pizza)
    assert "Liis gave: Refund, €18.00" in shown
    assert "The policy gives</p>" not in shown


def test_an_exception_is_asked_for_and_approved_from_the_list(
    cold_pizza: Case, liis: Membership, mihkel: Membership
) -> None:
    found_out(liis, cold_pizza)
    wish = {"key": "k", "kind": "voucher", "amount": "20", "reason": "A birthday."}
    signed_in(liis).post(f"/cases/{cold_pizza.reference}/remedies/", wish)
    listed = signed_in(mihkel).get("/remedies/").content.decode()
    assert "A birthday." in listed
    remedy = Remedy.objects.get()
    assert signed_in(liis).post(f"/remedies/{remedy.pk}/approval/").status_code == 403
    assert signed_in(mihkel).post(f"/remedies/{remedy.pk}/approval/").status_code == 302
    assert Remedy.objects.given().exists()


def test_a_refusal_needs_its_reason(
    cold_pizza: Case, liis: Membership, kadri: Membership
) -> None:
    found_out(liis, cold_pizza)
    wish = {"key": "k", "kind": "voucher", "amount": "20", "reason": "A birthday."}
    signed_in(liis).post(f"/cases/{cold_pizza.reference}/remedies/", wish)
    address = f"/remedies/{Remedy.objects.get().pk}/refusal/"
    signed_in(kadri).post(address, {"reason": " "})
    assert Remedy.objects.waiting().exists()
    signed_in(kadri).post(address, {"reason": "Everybody has birthdays."})
    assert "Everybody has birthdays." in page_of(liis, cold_pizza)


@pytest.mark.parametrize(
    "off", [{"price": "much"}, {"price": "-3"}, {"at_fault": "maybe"}, {"cause": "x"}]
)
def test_what_cannot_be_is_not_kept(
    cold_pizza: Case, liis: Membership, off: dict[str, str]
) -> None:
    found_out(liis, cold_pizza, **off)
    assert not Investigation.objects.exists()


def test_the_facts_form_leaves_the_fault_as_it_is(
    cold_pizza: Case, liis: Membership
) -> None:
    found_out(liis, cold_pizza)
    feedback = cold_pizza.feedback.get()
    address = f"/cases/{cold_pizza.reference}/facts/{feedback.pk}/"
    signed_in(liis).post(address, {"facts": "The oven broke"})
    feedback.refresh_from_db()
    assert feedback.details["at_fault"] == "yes"
    assert Investigation.objects.count() == 1


def answers(**more: str) -> dict[str, object]:
    return {
        "order": "0",
        "r0-name": "Ours",
        "r0-first": "voucher",
        "r0-percent": "50",
        "r0-faults": ["yes", "partly"],
        "usual_price": "12,50",
        "cap": "150",
        "authority-agent": "10",
        **more,
    }


def test_a_policy_is_tried_and_then_kept(
    cold_pizza: Case, kadri: Membership, liis: Membership
) -> None:
    found_out(liis, cold_pizza)
    browser = signed_in(kadri)
    tried = browser.post("/remedies/policy/", answers(**{"try": "1"}))
    assert "Tried on last year" in tried.content.decode()
    assert not PolicyEdition.objects.exists()
    assert browser.post("/remedies/policy/", answers(keep="1")).status_code == 302
    kept = PolicyEdition.objects.get().body
    assert kept["rules"][0]["faults"] == ["yes", "partly"]
    assert (kept["usual_price"], kept["authority"]["agent"]) == ("12.50", "10.00")
    assert "Voucher, €9.00" in page_of(liis, cold_pizza)


def test_rules_are_tried_in_the_order_that_was_typed(kadri: Membership) -> None:
    second = {"r1-name": "Later", "r1-first": "refund", "r1-faults": "yes"}
    order = {"order": "0,1", "r0-place": "2", "r1-place": "1", "keep": "1"}
    signed_in(kadri).post("/remedies/policy/", answers(**second, **order))
    kept = PolicyEdition.objects.get().body["rules"]
    assert [rule["name"] for rule in kept] == ["Later", "Ours"]


def test_a_wrong_number_is_said_and_nothing_kept(kadri: Membership) -> None:
    response = signed_in(kadri).post(
        "/remedies/policy/", answers(cap="a lot", keep="1")
    )
    assert response.status_code == 422
    assert "“a lot” is no number" in response.content.decode()
    assert not PolicyEdition.objects.exists()


def test_an_agent_reads_the_policy_and_changes_nothing(liis: Membership) -> None:
    browser = signed_in(liis)
    assert "Another fault of ours" in browser.get("/remedies/policy/").content.decode()
    assert browser.post("/remedies/policy/", answers(keep="1")).status_code == 403


def test_budgets_are_kept_and_lifted(
    kadri: Membership, tartu: Location, elva: Location
) -> None:
    browser = signed_in(kadri)
    browser.post("/remedies/budgets/", {f"budget-{tartu.pk}": "200"})
    assert Budget.objects.get().monthly == Decimal(200)
    assert (
        "Left this month: €200.00" in browser.get("/remedies/policy/").content.decode()
    )
    browser.post("/remedies/budgets/", {f"budget-{tartu.pk}": ""})
    assert not Budget.objects.exists()


def test_a_longer_list_asks_no_more_of_the_database(
    by_hand: Channel, kadri: Membership
) -> None:
    browser = signed_in(kadri)

    def asked() -> int:
        with CaptureQueriesContext(connection) as seen:
            assert browser.get("/remedies/").status_code == 200
        return len(seen)

    def one_more(number: int) -> None:
        case = said(by_hand, f"Pitsa oli külm, {number}!", stars=1.0)
        found_out(kadri, case)
        wish = {"key": f"k{number}", "kind": "refund", "amount": "18.00"}
        browser.post(f"/cases/{case.reference}/remedies/", wish)

    one_more(0)
    few = asked()
    for number in range(1, 6):
        one_more(number)
    assert asked() == few
