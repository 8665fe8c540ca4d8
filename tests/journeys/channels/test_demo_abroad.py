"""The demo business reads and answers on platforms in small, as on the real ones."""

from __future__ import annotations

from random import Random

import pytest
from django.test import override_settings

from amends.accounts.organisation import Organisation
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.registry import standin_of
from amends.channels.standing.nearby import nearby
from amends.foundation import clock
from amends.journeys.collecting import collect
from amends.journeys.demonstrating.abroad import NoDemo, lend, words
from tests.world import NOON

SLUGS = ("google", "trustpilot", "mastodon", "yelp", "jmap")


@pytest.fixture(name="demo")
def fixture_demo(tuul, tartu, kadri):
    del tartu, kadri
    Organisation.objects.filter(pk=tuul.pk).update(demo=True)
    return tuul


def test_each_stand_in_becomes_a_channel_of_the_demo_that_reads(demo):
    del demo
    places = {slug: standin_of(slug).Standin() for slug in SLUGS}
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with clock.stopped(NOON), ours, nearby(*places.values()):
        for slug, place in places.items():
            place.say("The pizza was cold.")
            collect(lend(slug, place.account, at=NOON), at=NOON)
    assert Feedback.objects.count() == len(SLUGS)


def test_the_same_stand_in_at_another_port_is_the_same_channel(demo):
    del demo
    place = standin_of("google").Standin()
    for port in (8123, 8200):
        place.url = f"http://127.0.0.1:{port}"
        channel = lend("google", place.account, at=NOON)
    assert Channel.objects.count() == 1
    assert channel.settings["server"] == "http://127.0.0.1:8200"


def test_a_real_business_is_never_touched(tuul):
    place = standin_of("google").Standin()
    with pytest.raises(NoDemo):
        lend("google", place.account, at=NOON)
    assert not tuul.demo
    assert not Channel.objects.exists()


def test_guests_write_in_their_own_languages():
    told = {words(Random(number)) for number in range(20)}
    assert len(told) > 10
