"""What is pushed is stored and thanked for at once, and read a moment later."""

from __future__ import annotations

import hmac
import json

import pytest
from django.db import OperationalError

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connectors.webhook.signature import headers, secrets_of
from amends.channels.push import Forged, Push
from amends.channels.received_push import MOST_TRIES, ReceivedPush
from amends.foundation.jobs.job import Job
from amends.journeys import connecting, disconnecting
from amends.journeys.arrival import receive
from amends.journeys.intake import accept, read_deliveries, read_forgotten_deliveries
from amends.journeys.pushing import NobodyHere
from tests.world import NOON, signed_in

SECRET = "whsec_" + "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"


@pytest.fixture
def hook(tuul):
    return Channel.objects.create(
        organisation=tuul,
        platform_slug="webhook",
        name="Till",
        secrets={"secret": SECRET},
        created_at=NOON,
    )


def push(number, name=None):
    body = json.dumps(
        {
            "type": "review.created",
            "data": {"id": f"r{number}", "text": "The pizza was cold."},
        }
    ).encode()
    key = secrets_of(SECRET)[0]
    return Push(headers(key, name or f"msg-{number}", NOON, body), body, NOON)


def test_nothing_is_read_before_it_is_thanked_for(hook):
    assert accept(hook.pk, push(1))
    assert ReceivedPush.objects.count() == 1
    assert Feedback.objects.count() == 0
    read_deliveries.func(hook.pk)
    assert Feedback.objects.get().external_id == "r1"


def test_the_same_again_is_thanked_for_and_kept_once(hook):
    assert accept(hook.pk, push(1))
    assert not accept(hook.pk, push(1))
    read_deliveries.func(hook.pk)
    assert not accept(hook.pk, push(1))
    assert ReceivedPush.objects.count() == 1


def test_a_flood_asks_for_one_job(hook):
    for number in range(5):
        accept(hook.pk, push(number))
    assert Job.objects.filter(key=f"deliveries:{hook.pk}").count() == 1
    read_deliveries.func(hook.pk)
    assert Feedback.objects.count() == 5


def test_what_was_read_keeps_its_key_and_no_word(hook):
    accept(hook.pk, push(1))
    read_deliveries.func(hook.pk)
    row = ReceivedPush.objects.get()
    assert (bytes(row.body), row.headers) == (b"", {})


def test_a_strangers_push_leaves_nothing(hook):
    good = push(1)
    with pytest.raises(Forged):
        accept(hook.pk, Push(good.headers, good.body + b" ", NOON))
    assert ReceivedPush.objects.count() == 0


def test_a_paused_channel_keeps_what_comes_until_it_listens_again(hook, kadri):
    connecting.pause(hook, by=kadri.user, at=NOON)
    assert accept(hook.pk, push(1))
    read_deliveries.func(hook.pk)
    Job.objects.all().delete()
    read_forgotten_deliveries.func()
    assert not Job.objects.exists()
    assert Feedback.objects.count() == 0
    connecting.resume(hook, by=kadri.user, at=NOON)
    assert Job.objects.filter(key=f"deliveries:{hook.pk}").exists()
    read_deliveries.func(hook.pk)
    assert Feedback.objects.get().external_id == "r1"


def test_a_channel_that_was_let_go_takes_nothing(hook):
    accept(hook.pk, push(1))
    hook.disconnect(at=NOON)
    with pytest.raises(NobodyHere):
        accept(hook.pk, push(2))
    read_deliveries.func(hook.pk)
    assert Feedback.objects.count() == 0
    assert not ReceivedPush.objects.unread().exists()


def huge(number):
    """A delivery with a number that no database takes, and depth that none needs."""
    deep = "[" * 500 + "]" * 500
    body = (
        f'{{"type": "review.created", "data": {{"id": "r{number}", "text": "Cold.", '
        f'"written_at": {-(10**30)}, "deep": {deep}}}}}'
    ).encode()
    key = secrets_of(SECRET)[0]
    return Push(headers(key, f"msg-{number}", NOON, body), body, NOON)


def test_numbers_beyond_all_stores_are_kept_in_words(hook):
    accept(hook.pk, huge(1))
    accept(hook.pk, push(2))
    read_deliveries.func(hook.pk)
    assert Feedback.objects.count() == 2
    assert not ReceivedPush.objects.unread().exists()


def test_what_cannot_be_read_holds_up_nothing_behind_it(hook, monkeypatch, kadri):
    def stumble(channel, items, **given):
        if any(item.external_id == "r1" for item in items):
            raise ZeroDivisionError
        return receive(channel, items, **given)

    monkeypatch.setattr("amends.journeys.pushing.receive", stumble)
    accept(hook.pk, push(1))
    accept(hook.pk, push(2))
    for _time in range(8):
        read_deliveries.func(hook.pk)
    assert Feedback.objects.get().external_id == "r2"
    stuck = ReceivedPush.objects.unread().get()
    assert (stuck.tries, stuck.came_at) == (MOST_TRIES, NOON)
    page = signed_in(kadri).get("/channels/health/").content.decode()
    assert "1 delivery could not be read" in page


def test_a_database_that_is_not_well_is_not_blamed_on_the_words(hook, monkeypatch):
    def fail(*_given, **_named):
        raise OperationalError

    monkeypatch.setattr("amends.journeys.pushing.receive", fail)
    accept(hook.pk, push(1))
    with pytest.raises(OperationalError):
        read_deliveries.func(hook.pk)
    assert ReceivedPush.objects.unread().get().tries == 0


def test_what_a_dead_worker_left_is_asked_for_again(hook):
    accept(hook.pk, push(1))
    Job.objects.all().delete()
    read_forgotten_deliveries.func()
    assert Job.objects.filter(key=f"deliveries:{hook.pk}").exists()


def test_a_pause_while_deliveries_are_read_loses_none(hook, monkeypatch, kadri):
    def pausing(channel, items, **given):
        came = receive(channel, items, **given)
        Channel.objects.update(paused_at=NOON)
        return came

    for number in (1, 2):
        accept(hook.pk, push(number))
    with monkeypatch.context() as meanwhile:
        meanwhile.setattr("amends.journeys.pushing.receive", pausing)
        read_deliveries.func(hook.pk)
    assert Feedback.objects.count() == 1
    connecting.resume(Channel.objects.get(), by=kadri.user, at=NOON)
    read_deliveries.func(hook.pk)
    assert Feedback.objects.count() == 2


def test_what_is_stuck_holds_up_nobody_and_is_tried_again_when_asked_for(hook):
    accept(hook.pk, push(1))
    ReceivedPush.objects.update(tries=MOST_TRIES)
    Job.objects.all().delete()
    accept(hook.pk, push(2))
    assert Job.objects.filter(key=f"deliveries:{hook.pk}").exists()
    read_deliveries.func(hook.pk)
    assert Feedback.objects.count() == 1
    connecting.read_now(hook)
    read_deliveries.func(hook.pk)
    assert Feedback.objects.count() == 2


def test_what_was_kept_is_read_before_a_channel_is_let_go(hook, kadri):
    connecting.pause(hook, by=kadri.user, at=NOON)
    accept(hook.pk, push(1))
    assert not disconnecting.remove(hook, by=kadri.user, at=NOON)
    assert Feedback.objects.get().external_id == "r1"


def test_a_full_disk_is_not_blamed_on_the_words(hook, monkeypatch):
    def fail(*_given, **_named):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("amends.journeys.pushing.receive", fail)
    accept(hook.pk, push(1))
    with pytest.raises(OSError, match="No space"):
        read_deliveries.func(hook.pk)
    assert ReceivedPush.objects.unread().get().tries == 0


@pytest.fixture(name="family")
def fixture_family(tuul):
    """A page and its messages at Meta, which are told at one address."""
    return [
        Channel.objects.create(
            organisation=tuul,
            platform_slug=slug,
            name=slug,
            settings={"page": "77"},
            secrets={"app_secret": "s" * 20, "token": "t"},
            created_at=NOON,
        )
        for slug in ("facebook", "messenger")
    ]


def meta():
    body = b'{"object": "page", "entry": []}'
    told = "sha256=" + hmac.new(b"s" * 20, body, "sha256").hexdigest()
    return Push({"x-hub-signature-256": told}, body, NOON)


@pytest.mark.parametrize("resting", [0, 1])
def test_one_of_a_family_that_rests_keeps_its_own_and_holds_up_none(family, resting):
    family[resting].pause(at=NOON)
    accept(family[0].pk, meta())
    for channel in family:
        read_deliveries.func(channel.pk)
    (kept,) = ReceivedPush.objects.unread()
    assert kept.channel_id == family[resting].pk
