"""A reply that Google looks over for hours is followed until it is shown."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import override_settings

from amends.channels.connectors.google.standin import Standin
from amends.channels.outgoing import Outcome
from amends.channels.registry import CONNECTORS
from amends.channels.standing.nearby import nearby
from amends.foundation import clock
from tests.world import NOON

GOOGLE = CONNECTORS["google"]


@pytest.mark.django_db
def test_what_is_looked_over_is_shown_after_some_hours():
    place = Standin()
    place.moderation = "PENDING"
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), nearby(place):
        with clock.stopped(NOON):
            reply = place.reply("key-1", place.say("Cold."))
            assert GOOGLE.publish(place.account, reply).outcome == Outcome.PENDING
        found = {}
        for hours in (1, 5, 7):
            with clock.stopped(NOON + timedelta(hours=hours)):
                found[hours] = GOOGLE.find(place.account, reply).outcome
    pending = Outcome.PENDING
    assert found == {1: pending, 5: pending, 7: Outcome.PUBLISHED}
