"""Before a word is written a program asks how it may be answered."""

from __future__ import annotations

from datetime import timedelta

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.foundation import clock
from tests.world import NOON, said, with_token


def options(who: Membership, channel: Channel, **asked: str) -> dict[str, object]:
    feedback = Feedback.objects.get(case=said(channel))
    path = f"/api/v1/feedback/{feedback.pk}/reply-options"
    with clock.stopped(NOON + timedelta(days=8)):
        told: dict[str, object] = with_token(who).get(path, asked).json()
    return told


def test_a_program_is_told_ways_and_length(kadri: Membership, paper: Channel) -> None:
    told = options(kadri, paper)
    assert told["modes"] == ["public"]
    assert told["limit"] == paper.platform.reply_limit
    assert told["unit"] == "characters"
    assert told["reason"] == ""


def test_a_closed_window_is_told_in_the_language_that_is_asked_for(
    kadri: Membership, tuul: Organisation
) -> None:
    messages = Channel.objects.create(
        organisation=tuul, platform_slug="messenger", name="M", created_at=NOON
    )
    english, estonian = options(kadri, messages), options(kadri, messages, ui_lang="et")
    assert english["modes"] == estonian["modes"] == []
    assert english["reason"]
    assert estonian["reason"]
    assert english["reason"] != estonian["reason"]
