"""A feedback page at the branch in Tartu, and a visitor with a phone."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.test import Client

from amends.channels.channel import Channel
from amends.foundation import clock
from tests.world import NOON

LATER = NOON + timedelta(minutes=1)
SEAL = re.compile(r'name="seal" value="([^"]+)"')


@pytest.fixture
def form_channel(tartu):
    """The form that belongs to Tartu."""
    return Channel.objects.create(
        organisation=tartu.organisation,
        location=tartu,
        platform_slug="form",
        name="Table cards",
        created_at=NOON,
        backfilled_at=NOON,
    )


class Visitor:
    """Opens the page, thinks for a minute, sends it."""

    def __init__(self, language="en"):
        self.browser = Client(headers={"Accept-Language": language})

    def open(self, path="/f/tuul-tartu/"):
        with clock.stopped(NOON):
            return self.browser.get(path)

    def send(self, path="/f/tuul-tartu/", at=LATER, page=None, **fields):
        page = page or self.open(path)
        seal = SEAL.search(page.content.decode())[1]
        with clock.stopped(at):
            return self.browser.post(path, {"seal": seal, **fields})


@pytest.fixture
def visitor(form_channel):
    """Somebody at a table."""
    return Visitor()
