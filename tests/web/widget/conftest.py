"""A chat window for the branch in Tartu, on the house's own site."""

from __future__ import annotations

import pytest

from amends.channels.channel import Channel
from tests.web.form.conftest import Visitor
from tests.world import NOON

SITE = "https://tuul.example"


@pytest.fixture
def window_channel(tartu):
    """The window that belongs to Tartu."""
    return Channel.objects.create(
        organisation=tartu.organisation,
        location=tartu,
        platform_slug="widget",
        name="On our site",
        settings={"sites": f"{SITE}\nhttps://www.tuul.example", "stars": "on"},
        created_at=NOON,
        backfilled_at=NOON,
    )


@pytest.fixture
def visitor(window_channel):
    """Somebody on the house's site."""
    return Visitor()
