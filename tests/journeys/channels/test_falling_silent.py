"""A channel falls silent: it is noticed once, told once, and ends when it speaks."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.channels.channel import Channel
from amends.channels.connector import Connector
from amends.channels.connectors.email.connector import Email
from amends.channels.outgoing import Outcome, Receipt
from amends.channels.silence import Silence, Why
from amends.journeys.falling_silent import look_over, tell
from tests.world import NOON, said

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def letters(monkeypatch):
    """Every letter that leaves by the house's mailbox."""
    sent = []

    def publish(self: Connector, account, letter):
        sent.append(letter)
        return Receipt(Outcome.PUBLISHED, external_id="1")

    monkeypatch.setattr(Email, "publish", publish)
    return sent


@pytest.fixture
def mailbox(tuul):
    made = Channel.objects.create(
        organisation=tuul, platform_slug="email", name="Mail", created_at=NOON
    )
    made.heard({}, at=NOON + DAY)
    return made


def test_what_cannot_be_read_for_hours_is_silent(paper, tuul):
    paper.heard({}, at=NOON)
    assert look_over(tuul, at=NOON + 2 * HOUR) == []
    (silence,) = look_over(tuul, at=NOON + 3 * HOUR)
    assert (silence.why, silence.since) == (Why.UNREAD, NOON)
    assert look_over(tuul, at=NOON + 4 * HOUR) == []


def test_it_ends_when_it_is_heard_again(paper, tuul):
    paper.heard({}, at=NOON)
    look_over(tuul, at=NOON + 3 * HOUR)
    paper.heard({}, at=NOON + 4 * HOUR)
    look_over(tuul, at=NOON + 4 * HOUR)
    assert Silence.objects.get().ended_at == NOON + 4 * HOUR


def test_a_paused_channel_is_not_missed(paper, tuul):
    paper.heard({}, at=NOON)
    look_over(tuul, at=NOON + 3 * HOUR)
    paper.pause(at=NOON + 3 * HOUR)
    look_over(tuul, at=NOON + 4 * HOUR)
    assert Silence.objects.get().ended_at


def accustomed(channel, much):
    """Let a channel that is 30 days old have brought so much until noon."""
    channel.created_at = NOON - 30 * DAY
    channel.save()
    for _one in range(much):
        said(channel)
    channel.heard({}, at=NOON, brought=True)


@pytest.mark.parametrize(
    ("much", "later", "silent"),
    [(30, 3, False), (30, 8, True), (12, 8, False), (12, 30, True), (5, 29, False)],
)
def test_silence_is_measured_by_the_channels_own_habit(
    paper, tuul, much, later, silent
):
    accustomed(paper, much)
    at = NOON + later * DAY
    paper.heard({}, at=at)
    found = look_over(tuul, at=at)
    assert [row.why for row in found] == ([Why.QUIET] if silent else [])


def test_those_who_look_after_channels_are_told_once(
    paper, tuul, kadri, liis, mailbox, letters
):
    paper.heard({}, at=NOON)
    look_over(tuul, at=NOON + DAY)
    tell(tuul, at=NOON + DAY)
    tell(tuul, at=NOON + DAY)
    assert [letter.to for letter in letters] == [kadri.user.email]
    assert paper.name in letters[0].text
    assert "/channels/health/" in letters[0].text


def test_a_mailbox_does_not_tell_of_its_own_silence(tuul, kadri, mailbox, letters):
    look_over(tuul, at=NOON + 2 * DAY)
    assert tell(tuul, at=NOON + 2 * DAY) == 0
    assert letters == []
    assert Silence.objects.untold().count() == 1
