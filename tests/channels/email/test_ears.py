"""Ears: news of a mailbox become a job at once, and no mailbox blocks another."""

from __future__ import annotations

from dataclasses import asdict
from threading import Event, Timer

import pytest

from amends.channels.channel import Channel
from amends.foundation.jobs.job import Job
from amends.journeys import mailing
from tests.world import NOON


@pytest.fixture
def mailbox(tuul, provider):
    """The stand-in as a channel of the house."""
    account = asdict(provider.account)
    return Channel.objects.create(
        organisation=tuul,
        platform_slug="email",
        name="Post",
        settings=account["settings"],
        secrets=account["secrets"],
        created_at=NOON,
    )


def test_news_become_one_job_however_often_they_come(mailbox, provider, letter):
    for _time in range(2):
        Timer(0.5, provider.box.deliver, [letter()]).start()
        assert mailing.hear(mailbox, 20)
    assert Job.objects.filter(key=f"collect:{mailbox.pk}").count() == 1


def test_silence_asks_for_nothing(mailbox, provider):
    assert not mailing.hear(mailbox, 0.2)
    assert not Job.objects.filter(key=f"collect:{mailbox.pk}").exists()


def test_only_channels_that_can_speak_up_get_an_ear(mailbox, paper):
    assert mailing.channels_with_ears() == [mailbox.pk]
    mailbox.pause(at=NOON)
    assert mailing.channels_with_ears() == []


def test_an_ear_rests_when_its_line_breaks_and_ends_with_its_channel(
    mailbox, provider, monkeypatch
):
    monkeypatch.setattr(mailing, "PATIENCE", 0.2)
    # The test's own connection must stay open.
    monkeypatch.setattr(mailing.connections, "close_all", lambda: None)
    assert mailing._listened(mailbox.pk) == 0
    provider.sign_out()
    assert mailing._listened(mailbox.pk) == mailing.RECOVERY
    mailbox.pause(at=NOON)
    assert mailing._listened(mailbox.pk) < 0


def test_a_private_address_is_not_tried_every_minute(mailbox, settings, monkeypatch):
    monkeypatch.setattr(mailing.connections, "close_all", lambda: None)
    settings.PRIVATE_HOSTS = ()
    assert mailing._listened(mailbox.pk) == mailing.DEAF


def test_listening_ends_when_it_is_told_to(monkeypatch):
    stop = Event()
    looked = []

    def nobody():
        looked.append(True)
        stop.set()
        return []

    monkeypatch.setattr(mailing.connections, "close_all", lambda: None)
    monkeypatch.setattr(mailing, "channels_with_ears", nobody)
    mailing.listen(stop)
    assert looked == [True]
