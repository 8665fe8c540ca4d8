"""A device is told in one sealed sentence, as long as its owner is signed in there."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from django.test import Client

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.foundation.push import sealing
from amends.foundation.push.sealing import CURVE, packed
from amends.journeys.telling.knocking import (
    LATE,
    Unheard,
    knock,
    knock_later,
    knock_soon,
)
from amends.routing.device import Device
from amends.routing.notice import Notice
from tests.world import signed_in

SECRET = b"sixteen bytes !!"


@pytest.fixture
def browser() -> ec.EllipticCurvePrivateKey:
    """The keys of Liis's phone."""
    return ec.generate_private_key(CURVE)


@pytest.fixture
def phone(liis: Membership) -> Client:
    """Liis's phone, signed in."""
    return signed_in(liis)


@pytest.fixture
def device(phone: Client, program: Any, browser: ec.EllipticCurvePrivateKey) -> Device:
    """Her phone wishes to be knocked at; the program plays the push service."""
    program.answer = 201
    point = browser.public_key().public_bytes(
        Encoding.X962, PublicFormat.UncompressedPoint
    )
    wish = {
        "address": f"http://127.0.0.1:{program.server_port}/push/1",
        "key": packed(point),
        "secret": packed(SECRET),
    }
    assert phone.post("/notices/devices/", wish).status_code == 204
    return Device.objects.get()


@pytest.fixture
def told(cold_pizza: Case, liis: Membership) -> Notice:
    """Something for Liis."""
    what = ("mention", "x")
    Notice.tell(cold_pizza, {liis.user_id}, what, at=clock.now(), detail={"who": "Ann"})
    return Notice.objects.get()


def opened(body: bytes, own: ec.EllipticCurvePrivateKey) -> dict[str, str]:
    """Read a message as a browser does."""
    salt, point = body[:16], body[21:86]
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
    mine = own.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
    shared = own.exchange(ec.ECDH(), theirs)
    derived = sealing._derived
    root = derived(shared, SECRET, b"WebPush: info\x00" + mine + point, 32)
    key = derived(root, salt, b"Content-Encoding: aes128gcm\x00", 16)
    nonce = derived(root, salt, b"Content-Encoding: nonce\x00", 12)
    plain = AESGCM(key).decrypt(nonce, body[86:], None)
    found: dict[str, str] = json.loads(plain.rstrip(b"\x02"))
    return found


def test_a_phone_hears_a_sentence_without_the_customers_words(
    device: Device,
    told: Notice,
    program: Any,
    browser: ec.EllipticCurvePrivateKey,
) -> None:
    assert knock_soon(at=clock.now()) == 1
    assert knock_soon(at=clock.now()) == 0
    assert Job.objects.filter(task__endswith="knock_later").count() == 1
    knock_later.func(told.pk, device.pk)
    ((headers, body),) = program.heard
    heard = opened(body, browser)
    assert heard["body"] == "AM-1: Ann nimetab sind märkuses"
    assert heard["link"] == "/cases/AM-1/"
    sent = {name.lower(): value for name, value in headers.items()}
    assert sent["authorization"].startswith("vapid t=")
    assert sent["content-encoding"] == "aes128gcm"
    assert "jääkülm" not in str(heard)


@pytest.mark.parametrize("answer", [404, 410])
def test_a_device_that_is_gone_is_forgotten(
    device: Device, told: Notice, program: Any, answer: int
) -> None:
    program.answer = answer
    knock(told, device, at=clock.now())
    assert not Device.objects.exists()


def test_a_service_that_is_down_is_tried_again(
    device: Device, told: Notice, program: Any
) -> None:
    program.answer = 503
    with pytest.raises(Unheard):
        knock(told, device, at=clock.now())
    assert Device.objects.exists()


def test_who_signed_out_on_a_device_is_not_knocked_at_there(
    device: Device, told: Notice, liis: Membership
) -> None:
    signed_in(liis).post("/profile/sign-ins/end/")
    assert knock_soon(at=clock.now()) == 0


def test_what_was_seen_or_is_late_is_not_told(
    device: Device, told: Notice, program: Any
) -> None:
    with clock.stopped(clock.now() + LATE + timedelta(seconds=1)):
        knock_later.func(told.pk, device.pk)
    Notice.objects.see(at=clock.now())
    knock_later.func(told.pk, device.pk)
    assert program.heard == []


def test_an_address_inside_is_refused_and_forgotten(
    device: Device, told: Notice, settings: Any, program: Any
) -> None:
    settings.PRIVATE_HOSTS = []
    knock(told, device, at=clock.now())
    assert program.heard == []
    assert not Device.objects.exists()
