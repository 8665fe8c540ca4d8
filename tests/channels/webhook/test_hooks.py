"""Webhooks: only what is proven comes in, once, and answers leave signed."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from django.test import Client
from django_scopes import scope

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connector import Invalid
from amends.channels.connectors import webhook
from amends.channels.connectors.webhook import parse
from amends.channels.connectors.webhook.signature import (
    headers,
    secrets_of,
    signed,
)
from amends.channels.connectors.webhook.standin import SECRET
from amends.foundation import clock
from amends.journeys.intake import read_deliveries
from tests.world import NOON

BODY = (Path(webhook.__file__).parent / "samples" / "created.json").read_bytes()
(KEY,) = secrets_of(SECRET)
OTHER = "whsec_" + "QUFB" * 8


@pytest.fixture(name="hook")
def fixture_hook(tuul, tartu):
    return Channel.objects.create(
        organisation=tuul,
        location=tartu,
        platform_slug="webhook",
        name="Till",
        secrets={"secret": f"{OTHER} {SECRET}"},
        created_at=NOON,
    )


def send(hook, body=BODY, *, at=NOON, key=KEY, name="msg_1", **changed):
    told = headers(key, name, at, body) | changed
    with clock.stopped(NOON):
        return Client().post(
            f"/hooks/{hook.pk}/",
            body,
            content_type="application/json",
            headers={name: value for name, value in told.items() if value},
        )


def brought(hook):
    with clock.stopped(NOON):
        read_deliveries.func(hook.pk)
    with scope(organisation=hook.organisation):
        return list(Feedback.objects.filter(channel=hook))


def test_the_standards_own_example_is_signed_as_it_says():
    found = signed(
        KEY, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}'
    )
    assert found == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_a_signed_review_comes_in_once(hook):
    assert send(hook).status_code == 202
    assert send(hook).status_code == 202
    (dana,) = brought(hook)
    assert (dana.author, dana.text, dana.stars) == ("Dana R.", "Waited 40 minutes.", 2)


@pytest.mark.parametrize(
    "wrong",
    [
        {"key": b"somebody else's key"},
        {"at": NOON - timedelta(minutes=6)},
        {"at": NOON + timedelta(minutes=6)},
        {"webhook-signature": "v1"},
        {"webhook-signature": ""},
        {"webhook-signature": "v2,õ"},
        {"webhook-timestamp": "١٧"},
        {"webhook-id": ""},
        {"webhook-id": "msg_2"},
    ],
)
def test_what_is_not_proven_is_not_read(hook, wrong):
    assert send(hook, **wrong).status_code == 401
    assert brought(hook) == []


def test_other_bytes_of_the_same_meaning_are_not_proven(hook):
    signed_for = headers(KEY, "msg_1", NOON, BODY)["webhook-signature"]
    other = json.dumps(json.loads(BODY)).encode()
    told = {"webhook-signature": signed_for}
    assert send(hook, other, **told).status_code == 401


def test_one_of_several_signatures_is_enough(hook):
    old = headers(b"x" * 24, "msg_1", NOON, BODY)["webhook-signature"]
    new = headers(KEY, "msg_1", NOON, BODY)["webhook-signature"]
    told = {"webhook-signature": f"v1a,abc {old} nonsense {new}"}
    assert send(hook, **told).status_code == 202


def test_one_that_was_let_go_and_one_of_another_kind_are_not_there(hook, paper):
    assert send(paper).status_code == 404
    hook.disconnect(at=NOON)
    assert send(hook).status_code == 404
    assert brought(hook) == []


def test_a_paused_channel_thanks_and_keeps_what_comes(hook):
    hook.pause(at=NOON)
    assert send(hook).status_code == 202
    assert brought(hook) == []


def test_too_much_is_not_read_at_all(hook):
    assert send(hook, b"x" * 300_000).status_code == 413


def test_edits_and_deletions_are_told_by_the_type(hook):
    told = json.loads(BODY)
    send(hook)
    told["type"], told["data"]["text"] = "review.updated", "Waited an hour."
    send(hook, json.dumps(told).encode(), name="msg_2")
    assert [row.text for row in brought(hook)] == ["Waited an hour."]
    told["type"] = "review.deleted"
    send(hook, json.dumps(told).encode(), name="msg_3")
    (gone,) = brought(hook)
    assert gone.tombstone is not None


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{",
        b'{"type":"order.paid","data":{"id":1}}',
        b'{"type":"review.created","data":[1,{"id":""},null]}',
        b"[" * 100_000,
    ],
)
def test_other_news_is_welcomed_and_ignored(body):
    assert parse.incoming(body) == ()


@pytest.mark.parametrize(
    ("rating", "stars"),
    [
        (2, 2.0),
        ({"value": 10, "worst": 0, "best": 10}, 5.0),
        ({"value": 1, "worst": 1, "best": 1}, None),
        (True, None),
        (10**400, None),
        ("5", None),
        (9, None),
    ],
)
def test_ratings_are_brought_to_five_stars(rating, stars):
    assert parse.stars_of(rating) == stars


@pytest.mark.parametrize("told", ["", "whsec_", "whsec_%%%", "whsec_QUFB"])
def test_a_secret_that_is_none_is_refused(told):
    with pytest.raises(Invalid):
        secrets_of(told)
