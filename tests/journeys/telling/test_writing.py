"""What nobody has seen in two minutes is written, once, in the reader's language."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.registry import connector_for
from amends.foundation import clock
from amends.journeys.telling.writing import write_letters
from amends.routing.notice import Notice
from amends.routing.notice_letter import NoticeLetter, Way
from amends.routing.notice_wish import NoticeWish
from tests.journeys.followups.post import Burnt, Post
from tests.world import NOON

SOON = NOON + timedelta(minutes=2)


@pytest.fixture
def post(by_hand: Channel, monkeypatch: pytest.MonkeyPatch) -> Post:
    """A post office, and the house's mailbox at it."""
    made = Post()
    monkeypatch.setattr(
        "amends.channels.channel.connector_for",
        lambda platform: made if platform == "email" else connector_for(platform),
    )
    Channel.objects.create(
        organisation_id=by_hand.organisation_id,
        platform_slug="email",
        name="Post",
        created_at=NOON,
    )
    return made


@pytest.fixture
def told(cold_pizza: Case, liis: Membership) -> Notice:
    """Liis was named in a note."""
    Notice.tell(
        cold_pizza, {liis.user_id}, ("mention", "x"), at=NOON, detail={"who": "Kadri"}
    )
    return Notice.objects.get()


def written(at: datetime) -> None:
    with clock.stopped(at):
        write_letters.func()


def test_nothing_leaves_before_two_minutes_and_one_letter_after(
    post: Post, told: Notice
) -> None:
    written(SOON - timedelta(seconds=1))
    assert post.letters == []
    written(SOON)
    written(SOON + timedelta(minutes=30))
    ((_at, letter),) = post.letters
    assert letter.to == "liis@tuul.example"
    assert letter.subject == "AM-1: Kadri nimetab sind märkuses"
    assert "/cases/AM-1/" in letter.text
    assert "Mart" not in letter.text + letter.subject
    assert "jääkülm" not in letter.text


def test_what_was_seen_in_time_is_not_written(post: Post, told: Notice) -> None:
    Notice.objects.see(at=NOON + timedelta(minutes=1))
    written(SOON)
    assert post.letters == []
    assert not NoticeLetter.objects.exists()


def test_several_things_at_once_are_one_letter(
    post: Post, told: Notice, liis: Membership
) -> None:
    NoticeWish.keep(liis.user, {"mail": ["mention", "mine"]})
    Notice.tell(told.case, {liis.user_id}, ("assigned", "y"), at=NOON)
    written(SOON)
    ((_at, letter),) = post.letters
    assert letter.subject == "Pizzeria Tuul: 2 asja sulle"
    assert letter.text.count("/cases/AM-1/") == 2


def test_who_wants_no_mail_gets_none(
    post: Post, cold_pizza: Case, liis: Membership
) -> None:
    NoticeWish.keep(liis.user, {"mail": []})
    Notice.tell(cold_pizza, {liis.user_id}, ("mention", "x"), at=NOON)
    written(SOON)
    assert post.letters == []


def test_without_a_mailbox_the_page_is_enough(told: Notice) -> None:
    written(SOON)
    assert NoticeLetter.objects.get().reason == "no mailbox"


@pytest.mark.parametrize("seed", range(12))
def test_a_post_office_that_loses_letters_sends_none_twice(
    post: Post, told: Notice, seed: int
) -> None:
    post.trouble = 0.6
    post.chance.seed(seed)
    for turn in range(200):
        with suppress(Burnt):
            written(SOON + timedelta(minutes=6 * turn))
    assert len(post.letters) <= 1
    letter = NoticeLetter.objects.get()
    if letter.way == Way.SENT:
        assert len(post.letters) == 1
