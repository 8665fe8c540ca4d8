"""Before a word is written a program asks how it may be answered."""

from __future__ import annotations

from datetime import timedelta

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys import answer
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


def test_whoever_was_let_go_is_answered_by_hand(
    kadri: Membership, paper: Channel
) -> None:
    paper.disconnect(at=NOON)
    told = options(kadri, paper)
    assert told["modes"] == ["copy"]
    assert "is disconnected" in str(told["reason"])


def test_a_platform_that_takes_one_reply_has_it(
    kadri: Membership, tuul: Organisation
) -> None:
    case = said(
        Channel.objects.create(
            organisation=tuul, platform_slug="yelp", name="Yelp", created_at=NOON
        ),
        external_id="r1",
    )
    feedback = case.feedback.get()
    path = f"/api/v1/feedback/{feedback.pk}/reply-options"
    api = with_token(kadri)
    with clock.stopped(NOON + timedelta(hours=1)):
        assert api.get(path).json()["modes"] == ["public"]
    draft = answer.save(feedback, "Thank you. Kadri", edition=0, by=kadri.user, at=NOON)
    answer.send(draft, kadri, at=NOON, ui_lang="en", because="As agreed")
    told = api.get(path).json()
    assert told["modes"] == []
    assert told["reason"] == "Yelp takes one reply to each review, and it has ours."
