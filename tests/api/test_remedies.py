"""Remedies by API."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.foundation import clock
from amends.journeys import ruling
from amends.remedies.policy_edition import PolicyEdition
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


def complaint(case: Case, program: Client) -> None:
    found = {"case": case.reference, "at_fault": "yes", "cause": "food", "price": "12"}
    program.post("/api/v1/remedies/investigations", found, JSON)


def test_another_policy_is_tried_and_then_counts(
    program: Client, kadri: Membership, cold_pizza: Case
) -> None:
    owner = with_token(kadri)
    with clock.stopped(NOON):
        complaint(cold_pizza, program)
        standing = owner.get("/api/v1/remedies/policy").json()
        half = {**standing["rules"][3], "percent": 50}
        wanted = {"edition": standing["edition"], "policy": {"rules": [half]}}
        trial = owner.post("/api/v1/remedies/policy/trial", wanted, JSON).json()
        assert (trial["sure"], trial["changed"]) == (1, 1)
        assert (trial["now"]["cost"], trial["then"]["cost"]) == ("12.00", "6.00")
        assert owner.get("/api/v1/remedies/policy").json() == standing
        for _time in "ab":
            kept = owner.put("/api/v1/remedies/policy", wanted, JSON)
            assert (kept.status_code, kept.json()["edition"]) == (200, 1)
        told = program.get(f"/api/v1/remedies/proposals/{cold_pizza.reference}")
    assert told.json()["amount"] == "6.00"
    assert PolicyEdition.objects.count() == 1


def test_who_read_an_older_policy_does_not_write_over_a_newer(
    program: Client, kadri: Membership
) -> None:
    owner = with_token(kadri)
    for cap, status in ((120, 200), (110, 409)):
        wanted = {"edition": 0, "policy": {"cap": cap}}
        answer = owner.put("/api/v1/remedies/policy", wanted, JSON)
        assert answer.status_code == status
    assert owner.get("/api/v1/remedies/policy").json()["cap"] == 120


def test_only_who_sets_rules_tries_or_writes_them(program: Client) -> None:
    wanted = {"edition": 0, "policy": {"cap": 120}}
    assert program.put("/api/v1/remedies/policy", wanted, JSON).status_code == 403
    trial = program.post("/api/v1/remedies/policy/trial", wanted, JSON)
    assert trial.status_code == 403


@pytest.mark.parametrize("off", [{"cap": -1}, {"rules": 5}, {"rules": [{"gives": 1}]}])
def test_a_policy_that_is_none_says_what_is_off(
    kadri: Membership, tuul: Organisation, off: dict[str, object]
) -> None:
    wanted = {"edition": 0, "policy": off}
    answer = with_token(kadri).put("/api/v1/remedies/policy", wanted, JSON)
    assert answer.status_code == 422
