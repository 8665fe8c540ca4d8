"""Channels by API: changed, read, let go, and how they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.http import HttpResponse

from amends.accounts.audit import AuditEntry
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from tests.world import NOON, with_token

DOOR = "/api/v1/channels"
JSON = "application/json"


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


@pytest.fixture
def post(tuul: Organisation) -> Channel:
    settings = {"address": "abi@tuul.example", "server": "https://mail.example"}
    made: Channel = Channel.objects.create(
        organisation=tuul,
        platform_slug="jmap",
        name="Post",
        settings=settings,
        secrets={"token": "lasting"},
        created_at=NOON,
    )
    return made


def patched(kadri: Membership, post: Channel, change: object) -> HttpResponse:
    address = f"{DOOR}/{post.pk}/settings"
    return with_token(kadri).patch(address, change, content_type=JSON)


def let_go(kadri: Membership, post: Channel) -> HttpResponse:
    return with_token(kadri).put(f"{DOOR}/{post.pk}/disconnection")


def test_a_setting_is_changed_and_everything_else_stays(
    kadri: Membership, post: Channel
) -> None:
    change = {"values": {"checked_by": "mx.tuul.example"}}
    answer = patched(kadri, post, change)
    assert answer.json()["settings"]["checked_by"] == "mx.tuul.example"
    post.refresh_from_db()
    assert post.settings["address"] == "abi@tuul.example"
    assert post.secrets == {"token": "lasting"}
    assert AuditEntry.objects.filter(verb="reconnect").count() == 1


def test_a_value_that_is_needed_cannot_be_taken_away(
    kadri: Membership, post: Channel
) -> None:
    change = {"values": {"address": ""}}
    answer = patched(kadri, post, change)
    assert answer.status_code == 422
    post.refresh_from_db()
    assert post.settings["address"] == "abi@tuul.example"


def test_letting_go_is_at_once_and_written_down(
    kadri: Membership, post: Channel
) -> None:
    assert let_go(kadri, post).status_code == 204
    assert not Channel.objects.filter(pk=post.pk).exists()
    assert AuditEntry.objects.filter(verb="disconnect").count() == 1


def test_a_reading_is_asked_for(kadri: Membership, post: Channel) -> None:
    assert with_token(kadri).post(f"{DOOR}/{post.pk}/reading").status_code == 202
    assert Job.objects.filter(key=f"collect:{post.pk}").count() == 1


def test_health_tells_what_is_wrong_and_what_may_still_be_asked(
    kadri: Membership, post: Channel
) -> None:
    post.failed("The server does not answer.", at=NOON)
    (row,) = with_token(kadri).get(f"{DOOR}/health").json()["items"]
    assert (row["channel"], row["well"]) == (post.pk, False)
    assert row["error"] == "The server does not answer."
    assert row["reading"] == {"left": 240, "most": 240, "seconds": 60}
