"""What tests of answers by text share: a guest texts, and Twilio hands it over."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.test import Client

from amends.channels.channel import Channel
from amends.channels.connectors.sms.standin import Standin
from amends.foundation import clock
from amends.journeys.intake import read_deliveries
from tests.world import NOON

SOON = NOON + timedelta(hours=2)


def texts(
    service: Standin, body: str, *, number: int = 1, at: datetime = SOON, **more: str
) -> int:
    """Let the guest text this; return the status with which the hook answers."""
    way = Channel.objects.on("sms").get()
    path = f"/hooks/{way.pk}/"
    headers, form = service.text(settings.BASE_URL + path, body, number=number, **more)
    kind = headers.pop("content-type")
    with clock.stopped(at):
        sent = Client().post(path, form, content_type=kind, headers=headers)
        read_deliveries.func(way.pk)
    return sent.status_code
