"""Whatever the door: no remedy for a review, and no word about reviews afterwards."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.foundation import clock
from amends.remedies.letter import Letter
from amends.remedies.promise import Promise
from amends.remedies.stage import Stage
from amends.remedies.voucher_terms import VoucherTerms
from tests.world import signed_in, with_token

BRIBES = {
    "et": "Kui kustutate oma arvustuse, saate 10 € kinkekaardi.",
    "fi": "Jos poistat arvostelusi, saat 10 euron lahjakortin.",
    "ro": "Dacă ștergeți recenzia, primiți un voucher de 10 €.",
    "en": "If you delete your review, you get a voucher of 10 €.",
}
ADDRESS = {
    "name": "Mari Maasikas",
    "street": "Riia 2",
    "postcode": "51004",
    "town": "Tartu",
    "country": "EE",
    "signed_by": "Liis",
}
Door = Callable[[Case, Membership, str], Any]


def soon() -> str:
    return (clock.now().date() + timedelta(days=2)).isoformat()


def post(who: Membership, path: str, said: dict[str, Any]) -> Any:
    client: Client = with_token(who)
    return client.post(f"/api/v1{path}", said, "application/json")


def letter_by_api(case: Case, who: Membership, words: str) -> Any:
    return post(who, "/letters", {**ADDRESS, "case": case.reference, "words": words})


def card_by_page(case: Case, who: Membership, words: str) -> Any:
    said = {**ADDRESS, "form": "card", "words": words}
    return signed_in(who).post(f"/cases/{case.reference}/paper/", said)


def promise_by_api(case: Case, who: Membership, words: str) -> Any:
    said = {"case": case.reference, "text": words, "due_on": soon(), "key": "k"}
    return post(who, "/promises", said)


def promise_by_page(case: Case, who: Membership, words: str) -> Any:
    said = {"text": words, "due_on": soon(), "key": "k"}
    return signed_in(who).post(f"/cases/{case.reference}/promises/", said)


def decision_by_api(case: Case, who: Membership, words: str) -> Any:
    said = {"step": "decision", "outcome": "accepted", "words": words}
    return post(who, f"/promises/courses/{case.reference}", said)


def decision_by_page(case: Case, who: Membership, words: str) -> Any:
    said = {"step": "decision", "outcome": "accepted", "words": words}
    return signed_in(who).post(f"/cases/{case.reference}/stages/", said)


def terms_by_page(case: Case, who: Membership, words: str) -> Any:
    said = {"months": "12", **{f"text-{code}": words for code in BRIBES}}
    return signed_in(who).post("/vouchers/terms/", said)


DOORS: list[Door] = [
    letter_by_api,
    card_by_page,
    promise_by_api,
    promise_by_page,
    decision_by_api,
    decision_by_page,
    terms_by_page,
]


@pytest.mark.parametrize("language", BRIBES)
@pytest.mark.parametrize("door", DOORS)
def test_no_door_lets_a_remedy_for_a_review_out(
    cold_pizza: Case, kadri: Membership, door: Door, language: str
) -> None:
    answer = door(cold_pizza, kadri, BRIBES[language])
    assert answer.status_code < 500
    for kept in (Letter, Promise, VoucherTerms):
        assert not kept.objects.exists()
    assert not Stage.objects.filter(step="decision").exists()


@pytest.mark.parametrize("door", [letter_by_api, promise_by_api, decision_by_api])
def test_the_same_doors_let_plain_words_out(
    cold_pizza: Case, kadri: Membership, door: Door
) -> None:
    answer = door(cold_pizza, kadri, "Me helistame teile homme.")
    assert answer.status_code == 201, answer.content
