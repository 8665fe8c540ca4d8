"""Rules, times, absences, merges, orders and wishes by API."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.presence import Presence
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.routing.notice import Notice
from amends.routing.rule import LAST, Rule
from tests.world import NOON, said, with_token

JSON = "application/json"


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


@pytest.fixture
def program(kadri: Membership, tuul: Organisation) -> Client:
    """A program of Kadri's, in a house with the one rule for everything else."""
    Rule.objects.create(
        organisation=tuul, name="Everything else", position=LAST, owner=kadri.user
    )
    return with_token(kadri)


def send(client: Client, method: str, path: str, body: dict[str, Any]) -> Any:
    return getattr(client, method)(f"/api/v1{path}", body, content_type=JSON)


def test_a_rule_is_tried_kept_changed_and_removed(
    program: Client, by_hand: Channel, liis: Membership
) -> None:
    case = said(by_hand, "The pizza was cold.", lang="en", stars=1)
    rule = {"name": "English", "language": "en", "owner_id": liis.user_id}
    trial = send(program, "post", "/rules/trial", rule).json()
    assert trial["changes"] == [
        {"case": case.reference, "before": "Kadri", "after": "Liis"}
    ]
    assert Rule.objects.count() == 1
    made = send(program, "post", "/rules", rule).json()
    changed = send(program, "put", f"/rules/{made['id']}", {**rule, "off": True}).json()
    assert changed["disabled_at"] is not None
    names = [row["name"] for row in program.get("/api/v1/rules").json()]
    assert names == ["English", "Everything else"]
    assert program.delete(f"/api/v1/rules/{made['id']}").status_code == 204


def test_a_rule_names_somebody_of_the_house(program: Client, olev: Membership) -> None:
    nobody = send(program, "post", "/rules", {"name": "Nobody"})
    stranger = send(program, "post", "/rules", {"name": "X", "owner_id": olev.user_id})
    assert (nobody.status_code, stranger.status_code) == (422, 422)


def test_times_follow_a_trade_and_a_channel(program: Client) -> None:
    times = send(program, "put", "/desk/times/preset", {"sector": "health"}).json()
    complaint = next(row for row in times if row["severity"] == 2)
    assert complaint["minutes"] == 3 * 24 * 60
    body = {"platform": "phone", "severity": 2, "minutes": 90, "opening_hours": True}
    times = send(program, "put", "/desk/times", body).json()
    assert {**body} in times
    unknown = send(program, "put", "/desk/times/preset", {"sector": "moon"})
    assert unknown.status_code == 422


def test_absences_are_noted_by_oneself_or_by_who_leads(
    program: Client, liis: Membership, kadri: Membership
) -> None:
    days = {"since_on": "2026-09-14", "until_on": "2026-09-20"}
    own = send(
        with_token(liis), "post", "/desk/absences", {**days, "user_id": liis.user_id}
    )
    assert own.status_code == 201
    other = {**days, "user_id": kadri.user_id}
    assert send(with_token(liis), "post", "/desk/absences", other).status_code == 403
    assert len(program.get("/api/v1/desk/absences").json()) == 1
    taken = program.delete(f"/api/v1/desk/absences/{own.json()['id']}")
    assert taken.status_code == 204


def test_cases_are_merged_split_and_parted(program: Client, by_hand: Channel) -> None:
    one, other = said(by_hand, "Cold pizza."), said(by_hand, "Cold pizza!")
    address = f"/cases/{one.reference}"
    body = {"other": other.reference}
    made = send(program, "post", f"{address}/merges", body).json()
    assert (made["source"], made["target"]) == (other.reference, one.reference)
    assert send(program, "post", f"{address}/merges", body).status_code == 409
    assert program.delete(f"/api/v1/transfers/{made['id']}").status_code == 204
    only = {"feedback": [one.feedback.get().pk]}
    assert send(program, "post", f"{address}/splits", only).status_code == 409


def test_orders_are_attached_once_and_say_what_was_said_last(
    program: Client, cold_pizza: Case
) -> None:
    address = f"/cases/{cold_pizza.reference}/orders"
    order = {"number": "A-1", "on": "2026-09-12", "amount": "23.50"}
    first = send(program, "post", address, order)
    assert first.status_code == 201
    send(program, "post", address, {**order, "amount": "20.00"})
    (found,) = program.get(f"/api/v1{address}").json()
    assert (found["amount"], found["source"]) == ("20.00", "program")
    assert send(program, "post", address, {}).status_code == 422
    gone = program.delete(f"/api/v1{address}/{found['id']}")
    assert gone.status_code == 204


def test_causes_wishes_readers_and_notices(
    program: Client, by_hand: Channel, kadri: Membership, liis: Membership
) -> None:
    ways = (("email", "mart@example.org"),)
    case = said(by_hand, "The pizza was cold.", stars=1, identities=ways)
    address = f"/cases/{case.reference}"
    assert (
        send(program, "put", f"{address}/cause", {"cause": "busy"}).status_code == 409
    )
    case.promised(NOON - timedelta(hours=2))
    case.answered(by=kadri.user, at=NOON)
    assert (
        send(program, "put", f"{address}/cause", {"cause": "busy"}).status_code == 200
    )
    late = program.get("/api/v1/desk/lateness").json()
    assert (late["late"], late["causes"]) == (1, {"busy": 1})
    wish = {"language": "et", "way": "email", "address": "formal", "called": "Mart"}
    kept = send(program, "put", f"/customers/{case.customer_id}/wish", wish)
    assert kept.json() == wish
    assert program.get(f"/api/v1/customers/{case.customer_id}/wish").json() == wish
    Presence.show(case, liis.user, "replying", at=NOON)
    (reader,) = program.get(f"/api/v1{address}/readers").json()
    assert (reader["name"], reader["doing"]) == ("Liis", "replying")
    Notice.tell(case, {kadri.user_id}, ("breach", "x"), at=NOON)
    assert len(program.get("/api/v1/desk/notices").json()) == 1
    assert program.delete("/api/v1/desk/notices").status_code == 204
    assert program.get("/api/v1/desk/notices").json() == []
