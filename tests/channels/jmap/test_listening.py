"""A mailbox over HTTP says when there is news, and is asked where it does not."""

from __future__ import annotations

from dataclasses import asdict
from threading import Timer

import pytest
from django.test import override_settings

from amends.channels.channel import Channel
from amends.channels.connector import Forbidden, Reauthorise, Unreachable
from amends.channels.connectors.jmap.standin import Standin
from amends.channels.registry import CONNECTORS
from amends.channels.standing.server import standing
from amends.channels.standing.trouble import Trouble
from amends.foundation.jobs.job import Job
from amends.journeys import mailing
from tests.world import NOON

JMAP = CONNECTORS["jmap"]


@pytest.fixture(name="place")
def fixture_place(db):
    del db
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), standing(Standin()) as place:
        yield place


def test_a_letter_wakes_whoever_listens(place):
    place.waits = 30.0
    Timer(0.2, place.say, ["Cold."]).start()
    assert JMAP.listen(place.account, 60)


def test_a_change_of_somebody_elses_letters_is_no_news(place, monkeypatch):
    place.say("Cold.")
    monkeypatch.setattr(place, "extra", lambda: {"primaryAccounts": {MAIL: "u2"}})
    with pytest.raises(Unreachable):
        JMAP.listen(place.account, 60)


MAIL = "urn:ietf:params:jmap:mail"


def test_a_server_that_hangs_up_at_once_is_left_alone_for_a_while(place):
    with pytest.raises(Unreachable):
        JMAP.listen(place.account, 60)


def test_when_time_is_up_there_is_no_news(place):
    place.waits = 0.3
    assert not JMAP.listen(place.account, 0.2)


@pytest.mark.parametrize("trouble", [Trouble.CUT, Trouble.DOWN, Trouble.BROKEN])
def test_a_line_that_breaks_is_tried_again_later(place, trouble):
    place.troubles.extend([Trouble.NONE, trouble])
    with pytest.raises(Unreachable):
        JMAP.listen(place.account, 60)


def test_a_server_that_tells_nothing_by_itself_is_asked_instead(place, monkeypatch):
    monkeypatch.setattr(place, "extra", lambda: {"eventSourceUrl": None})
    with pytest.raises(Forbidden):
        JMAP.listen(place.account, 60)


def test_a_token_that_no_longer_holds_asks_for_a_person(place):
    place.sign_out()
    with pytest.raises(Reauthorise):
        JMAP.listen(place.account, 60)


def test_what_is_heard_becomes_a_job(place, tuul):
    told = asdict(place.account)
    channel = Channel.objects.create(
        organisation=tuul,
        platform_slug="jmap",
        name="Post",
        settings=told["settings"],
        secrets=told["secrets"],
        created_at=NOON,
    )
    assert mailing.channels_with_ears() == [channel.pk]
    place.say("Cold.")
    assert mailing.hear(channel, 60)
    assert Job.objects.filter(key=f"collect:{channel.pk}").count() == 1
