"""Letters, prints, signatures and cards by hand, by API."""

from __future__ import annotations

import base64
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.foundation import clock
from amends.remedies.hand_task import HandTask
from amends.remedies.letter import Letter
from amends.remedies.promise import Promise
from amends.remedies.signature import Signature
from tests.world import with_token

JSON = "application/json"
LETTERS = "/api/v1/letters"
PNG = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGMQUDAAIgYIBQAK"
    "DgGBVjPu8wAAAABJRU5ErkJggg=="
)
KEY = {"headers": {"Idempotency-Key": "one"}}


@pytest.fixture
def program(liis: Membership) -> Client:
    return with_token(liis)


@pytest.fixture
def words(cold_pizza: Case) -> dict[str, Any]:
    return {
        "case": cold_pizza.reference,
        "name": "Mari Maasikas",
        "street": "Riia 2",
        "postcode": "51004",
        "town": "Tartu",
        "country": "EE",
        "words": "Palun vabandust: pitsa oli külm ja see oli meie viga.",
        "signed_by": "Liis",
    }


def test_a_letter_is_written_once_printed_once_and_fetched_again(
    program: Client, words: dict[str, Any]
) -> None:
    for _time in "ab":
        made = program.post(LETTERS, words, JSON, **KEY)
        assert made.status_code == 201, made.content
    assert Letter.objects.count() == 1
    assert program.get(f"{LETTERS}?waiting=true").json()["items"] == [made.json()]
    sent = program.post(f"{LETTERS}/prints", {"form": "letter"}, JSON).json()
    assert sent["letters"] == 1
    pdf = program.get(f"{LETTERS}/prints/{sent['batch']}")
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF")
    assert program.get(f"{LETTERS}/prints").json()["items"] == [sent]
    assert not program.get(f"{LETTERS}?waiting=true").json()["items"]
    again = program.post(f"{LETTERS}/prints", {"form": "letter"}, JSON)
    assert again.status_code == 409


@pytest.mark.parametrize(
    ("off", "named"),
    [
        ({"postcode": "AB1"}, "postcode"),
        ({"form": "card", "words": "x" * 601}, "words"),
        ({"form": "hand"}, "due_on"),
        ({"form": "hand", "due_on": "2001-01-01"}, "due_on"),
        ({"signatures": [77]}, "signature"),
        ({"name": " "}, "name"),
        ({"town": "a\x00b"}, "town"),
    ],
)
def test_what_cannot_be_is_named(
    program: Client, words: dict[str, Any], off: dict[str, Any], named: str
) -> None:
    refused = program.post(LETTERS, {**words, **off}, JSON)
    assert refused.status_code == 422
    assert named in refused.content.decode()
    assert not Letter.objects.exists()


def test_the_guard_reads_paper_too(program: Client, words: dict[str, Any]) -> None:
    asks = "Kui kustutate oma arvustuse, saate kingituse."
    refused = program.post(LETTERS, {**words, "words": asks}, JSON)
    assert refused.status_code == 409
    found = {one["finding"] for one in refused.json()["findings"]}
    assert "review-for-reward" in found
    assert not Letter.objects.exists()


def test_pages_of_letters_follow_one_another(
    program: Client, words: dict[str, Any]
) -> None:
    names = ["A", "B", "C"]
    for name in names:
        program.post(LETTERS, {**words, "name": name}, JSON)
    seen, after = [], ""
    for _page in names:
        page = program.get(f"{LETTERS}?limit=1&after={after}").json()
        seen += [row["name"] for row in page["items"]]
        after = page["next"]
    assert (seen, after) == (["C", "B", "A"], None)


def test_pages_of_prints_follow_one_another(
    program: Client, words: dict[str, Any]
) -> None:
    for form in ("letter", "card"):
        program.post(LETTERS, {**words, "form": form}, JSON)
        program.post(f"{LETTERS}/prints", {"form": form}, JSON)
    first = program.get(f"{LETTERS}/prints?limit=1").json()
    second = program.get(f"{LETTERS}/prints?limit=1&after={first['next']}").json()
    forms = [row["form"] for row in (*first["items"], *second["items"])]
    assert (forms, second["next"]) == (["card", "letter"], None)


def test_a_card_by_hand_is_a_task_with_a_photo(
    program: Client, words: dict[str, Any], liis: Membership
) -> None:
    due_on = clock.now().date() + timedelta(days=3)
    by_hand = {"form": "hand", "due_on": due_on.isoformat(), "writer": liis.user_id}
    assert program.post(LETTERS, {**words, **by_hand}, JSON).status_code == 201
    (task,) = program.get(f"{LETTERS}/hand").json()["items"]
    assert (task["writer_id"], date.fromisoformat(task["due_on"])) == (
        liis.user_id,
        due_on,
    )
    address = f"{LETTERS}/hand/{task['id']}/end"
    assert program.put(address, {"photo": "bm8gcGhvdG8="}, JSON).status_code == 422
    photo = {"photo": base64.b64encode(PNG).decode()}
    for _time in "ab":
        done = program.put(address, photo, JSON).json()
        assert (bool(done["done_at"]), done["has_photo"]) == (True, True)
    assert Promise.objects.get().kept
    assert not program.get(f"{LETTERS}/hand").json()["items"]


def test_cards_come_the_nearest_day_first(
    program: Client, words: dict[str, Any]
) -> None:
    today = clock.now().date()
    for days in (5, 2, 2):
        due_on = (today + timedelta(days=days)).isoformat()
        program.post(LETTERS, {**words, "form": "hand", "due_on": due_on}, JSON)
    seen, after = [], ""
    for _page in range(3):
        page = program.get(f"{LETTERS}/hand?limit=1&after={after}").json()
        seen += [row["id"] for row in page["items"]]
        after = page["next"]
    wanted = HandTask.objects.order_by("due_on", "pk").values_list("pk", flat=True)
    assert (seen, after) == (list(wanted), None)


def test_a_signature_is_a_picture_that_prints(
    program: Client, words: dict[str, Any], kadri: Membership
) -> None:
    address = f"{LETTERS}/signatures"
    wrong = {"name": "Liis", "picture": base64.b64encode(b"GIF89a").decode()}
    assert program.post(address, wrong, JSON).status_code == 422
    right = {"name": "Liis", "picture": base64.b64encode(PNG).decode()}
    for _time in "ab":
        made = program.post(address, right, JSON, **KEY)
        assert made.status_code == 201, made.content
    (row,) = program.get(address).json()
    assert (row["name"], row["kind"]) == ("Liis", "png")
    signed = program.post(LETTERS, {**words, "signatures": [row["id"]]}, JSON)
    assert signed.json()["signatures"] == [row["id"]]
    assert program.delete(f"{address}/{row['id']}").status_code == 403
    assert with_token(kadri).delete(f"{address}/{row['id']}").status_code == 204
    assert not Signature.objects.exists()
