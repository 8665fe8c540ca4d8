"""Remedies by API."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.journeys import ruling
from amends.remedies.remedy import Remedy
from tests.world import NOON, with_token

JSON = "application/json"


@pytest.fixture
def program(tuul: Organisation, kadri: Membership, liis: Membership) -> Client:
    catalogue = {"refund": None, "voucher": Decimal(50)}
    ruling.allow(tuul, catalogue, by=kadri.user, at=NOON)
    return with_token(liis)


def test_a_program_finds_out_proposes_and_gives(
    program: Client, cold_pizza: Case
) -> None:
    case = cold_pizza.reference
    found = {"case": case, "at_fault": "yes", "cause": "food", "price": "12.00"}
    made = program.post("/api/v1/remedies/investigations", found, JSON)
    assert made.status_code == 201
    assert (made.json()["kind"], made.json()["amount"]) == ("refund", "12.00")
    told = program.get(f"/api/v1/remedies/proposals/{case}?ui_lang=fi").json()
    assert told["because"][0] == "Virhe oli meidän."
    wish = {"case": case, "kind": "refund", "amount": "12.00", "key": "k"}
    for _time in "ab":
        given = program.post("/api/v1/remedies", wish, JSON)
        assert (given.status_code, given.json()["state"]) == (201, "given")
    assert Remedy.objects.count() == 1
    assert program.get("/api/v1/remedies").json()["items"][0]["kind"] == "refund"


def test_an_exception_without_a_reason_is_a_conflict(
    program: Client, cold_pizza: Case
) -> None:
    wish = {"case": cold_pizza.reference, "kind": "voucher", "amount": 5, "key": "k"}
    assert program.post("/api/v1/remedies", wish, JSON).status_code == 409


@pytest.mark.parametrize(
    "off",
    [{"reason": "a\x00b"}, {"key": "\x00"}, {"amount": "-1"}, {"kind": "bribe"}],
)
def test_what_cannot_be_stored_is_named(
    program: Client, cold_pizza: Case, off: dict[str, str]
) -> None:
    wish = {"case": cold_pizza.reference, "kind": "voucher", "amount": 5, "key": "k"}
    assert program.post("/api/v1/remedies", {**wish, **off}, JSON).status_code == 422


def test_a_voucher_without_a_worth_is_none(program: Client, cold_pizza: Case) -> None:
    wish = {
        "case": cold_pizza.reference,
        "kind": "voucher",
        "key": "k",
        "reason": "Why not",
    }
    assert program.post("/api/v1/remedies", wish, JSON).status_code == 409
    assert not Remedy.objects.exists()


def test_who_may_not_decide_is_told(
    program: Client, cold_pizza: Case, kadri: Membership
) -> None:
    wish = {
        "case": cold_pizza.reference,
        "kind": "voucher",
        "amount": 5,
        "key": "k",
        "reason": "A birthday",
    }
    made = program.post("/api/v1/remedies", wish, JSON).json()
    assert made["state"] == "waiting"
    address = f"/api/v1/remedies/{made['id']}/approval"
    assert program.put(address).status_code == 403
    assert with_token(kadri).put(address).json()["state"] == "given"
    refusal = f"/api/v1/remedies/{made['id']}/refusal"
    late = with_token(kadri).put(refusal, {"reason": "No"}, JSON)
    assert late.status_code == 409


def test_the_policy_can_be_read(program: Client) -> None:
    told = program.get("/api/v1/remedies/policy").json()
    assert (told["edition"], told["items"][0]["kind"]) == (0, "refund")
