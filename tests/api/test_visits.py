"""Visits and questions by lot, by API and by hook."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.channels.connectors.webhook import signature
from amends.followups.guest import Guest
from amends.followups.plan import Plan
from amends.followups.visit import Visit
from amends.foundation import clock
from amends.journeys import visiting
from amends.journeys.intake import read_deliveries
from tests.world import NOON, with_token

JSON = "application/json"
SECRET = "whsec_" + "QUFB" * 12
VISIT = {"guest": "17", "on": "2026-09-01", "order": "A-1", "email": "m@guest.example"}


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def test_visits_come_in_once_and_a_cancelled_one_goes(
    tuul: Organisation, kadri: Membership
) -> None:
    program = with_token(kadri)
    body = {"items": [VISIT, {**VISIT, "order": "A-2", "on": "2026-09-08"}]}
    first = program.post("/api/v1/visits", body, JSON).json()
    assert first == {"created": 2, "unchanged": 0, "removed": 0}
    again = program.post("/api/v1/visits", body, JSON).json()
    assert again == {"created": 0, "unchanged": 2, "removed": 0}
    gone = {"items": [{**VISIT, "cancelled": True}]}
    assert program.post("/api/v1/visits", gone, JSON).json()["removed"] == 1
    assert Guest.objects.get().repeats == 0


@pytest.mark.parametrize(
    "off", [{"on": "2031-01-01"}, {"on": "1931-01-01"}, {"guest": "", "email": ""}]
)
def test_what_is_no_visit_is_refused(
    tuul: Organisation, kadri: Membership, off: dict[str, str]
) -> None:
    body = {"items": [{**VISIT, **off}]}
    answer = with_token(kadri).post("/api/v1/visits", body, JSON)
    assert answer.status_code == 422
    assert not Visit.objects.exists()


def test_who_works_at_one_branch_brings_visits_of_that_branch(
    tuul: Organisation, mihkel: Membership, tartu: Location, elva: Location
) -> None:
    program = with_token(mihkel)
    elsewhere = {"items": [{**VISIT, "location": elva.slug}]}
    assert program.post("/api/v1/visits", elsewhere, JSON).status_code == 422
    assert program.post("/api/v1/visits", {"items": [VISIT]}, JSON).status_code == 201
    assert Guest.objects.get().location == tartu


def test_the_silent_are_listed_a_lot_is_drawn_and_one_is_forgotten(
    tuul: Organisation, kadri: Membership, tartu: Location
) -> None:
    weeks = [(NOON - timedelta(weeks=week)).date() for week in range(10, 20)]
    items = [
        {"email": "m@guest.example", "on": str(day), "location": tartu.slug}
        for day in weeks
    ]
    program = with_token(kadri)
    program.post("/api/v1/visits", {"items": items}, JSON)
    visiting.look(tuul, at=NOON)
    (guest,) = program.get("/api/v1/visits/silent").json()
    assert (guest["visits"], guest["last_on"]) == (10, str(weeks[0]))
    wanted = {"frame": "silent", "size": 5}
    refused = program.post("/api/v1/visits/surveys", wanted, JSON)
    assert refused.status_code == 422
    Plan.objects.create(organisation=tuul, basis="consent")
    Channel.objects.create(
        organisation=tuul, platform_slug="email", name="Post", created_at=NOON
    )
    made = program.post("/api/v1/visits/surveys", wanted, JSON).json()
    assert (made["people"], made["asked"], made["satisfied"]["mean"]) == (1, 0, None)
    assert program.get(f"/api/v1/visits/surveys/{made['id']}").json() == made
    assert program.get("/api/v1/visits/surveys").json() == [made]
    address = f"/api/v1/visits/guests/{guest['id']}"
    assert program.delete(address).status_code == 204
    assert not Visit.objects.exists()


@pytest.fixture
def hook(tuul: Organisation, tartu: Location) -> Channel:
    return Channel.objects.create(
        organisation=tuul,
        location=tartu,
        platform_slug="webhook",
        name="Till",
        secrets={"secret": SECRET},
        created_at=NOON,
    )


def push(hook: Channel, told: object, secret: str = SECRET) -> int:
    body = json.dumps(told).encode()
    (key, *_older) = signature.secrets_of(secret)
    headers = signature.headers(key, "msg_1", NOON, body)
    path = f"/hooks/{hook.pk}/"
    answer = Client().post(path, body, content_type=JSON, headers=headers)
    read_deliveries.func(hook.pk)
    return answer.status_code


def test_a_till_tells_of_orders_by_signed_hook(hook: Channel, tartu: Location) -> None:
    row = {"guest": 17, "on": "2026-09-01T19:30:00+03:00", "order": 5, "amount": 9.5}
    odd = {"guest": "18", "on": "2031-01-01"}
    assert push(hook, {"type": "order.created", "data": [row, odd, "x"]}) == 202
    assert push(hook, {"type": "order.created", "data": row}) == 202
    assert (Visit.objects.count(), Guest.objects.get().location) == (1, tartu)
    assert push(hook, {"type": "order.cancelled", "data": row}) == 202
    assert not Visit.objects.exists()


def test_a_forged_order_is_not_read(hook: Channel) -> None:
    forged = "whsec_" + "QkJC" * 12
    told = {"type": "visit.created", "data": {"guest": "1", "on": "2026-09-01"}}
    assert push(hook, told, forged) == 401
    assert not Visit.objects.exists()
