"""The weekly letter: short, once, in the reader's language, and never without news."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from email import message_from_bytes
from email.policy import default

import pytest

from amends.channels.channel import Channel
from amends.channels.connectors.email.account import Door, Mailbox
from amends.channels.letters.compose import letter as composed
from amends.channels.registry import connector_for
from amends.core.languages.shelf import FULL, table
from amends.foundation import clock
from amends.insights.digest import Digest, Way
from amends.insights.no_digest import NoDigest
from amends.insights.pattern import Pattern
from amends.journeys.answering.beyond_replies import harm_in
from amends.journeys.learning import planning
from amends.journeys.learning.digesting import carry, plan
from amends.journeys.learning.letter import letter
from tests.journeys.followups.post import Burnt, Post
from tests.journeys.learning.conftest import MONDAY, Year


@pytest.fixture
def post(year: Year, monkeypatch: pytest.MonkeyPatch) -> Post:
    """A post office, and the house's mailbox at it."""
    made = Post()
    monkeypatch.setattr(
        "amends.channels.channel.connector_for",
        lambda platform: made if platform == "email" else connector_for(platform),
    )
    Channel.objects.create(
        organisation=year.house, platform_slug="email", name="Post", created_at=MONDAY
    )
    return made


def carried() -> None:
    with clock.stopped(MONDAY):
        for digest in Digest.objects.order_by("pk"):
            carry(digest)


def test_each_colleague_gets_one_letter_a_week(year: Year, post: Post) -> None:
    assert plan(year.house, at=MONDAY) == 3
    assert plan(year.house, at=MONDAY) == 0
    carried()
    carried()
    assert sorted(reply.to for _at, reply in post.letters) == [
        "kadri@tuul.example",
        "liis@tuul.example",
        "mihkel@tuul.example",
    ]


def test_nothing_new_means_no_mail(year: Year, post: Post) -> None:
    month = MONDAY + timedelta(weeks=4)
    assert plan(year.house, at=month) == 0
    with clock.stopped(month):
        for digest in Digest.objects.all():
            carry(digest)
    assert post.letters == []
    assert set(Digest.objects.values_list("way", "reason")) == {
        (Way.SKIPPED, "nothing new")
    }


def test_who_wants_no_letter_gets_none(year: Year, post: Post) -> None:
    NoDigest.wish(year.liis, wanted=False)
    assert plan(year.house, at=MONDAY) == 2
    NoDigest.wish(year.mihkel, wanted=False)
    carried()
    assert [reply.to for _at, reply in post.letters] == ["kadri@tuul.example"]


def test_the_letter_is_in_the_readers_language_and_shows_the_picture(
    year: Year,
) -> None:
    year.kadri.user.prefer(language="fi")
    plan(year.house, at=MONDAY)
    digest = Digest.objects.get(member=year.kadri)
    made = letter(digest, at=MONDAY)
    assert "kylmä ruoka" in made.text
    assert "Guest" not in made.text + made.html
    assert 'bgcolor="#' in made.html
    assert f"/patterns/{Pattern.objects.get().pk}/" in made.text
    year.kadri.user.prefer(language="")


def test_the_letter_begins_a_thread_and_is_the_same_on_every_attempt(
    year: Year,
) -> None:
    plan(year.house, at=MONDAY)
    made = letter(Digest.objects.get(member=year.kadri), at=MONDAY)
    door = Door(host="mail.example", port=25, security="none", user="", password="")
    mailbox = Mailbox(
        imap=door,
        smtp=door,
        folders=("INBOX",),
        sent="",
        address="desk@tuul.example",
        name="Tuul",
        aliases=(),
        marks_seen=False,
        keeps_proof=False,
        server="",
    )
    sent = composed(mailbox, made)
    assert composed(mailbox, made) == sent
    read = message_from_bytes(sent, policy=default)
    assert not read["Subject"].startswith("Re:")
    kinds = [part.get_content_type() for part in read.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]


def test_a_post_office_that_loses_letters_sends_none_twice(
    year: Year, post: Post
) -> None:
    post.trouble = 0.6
    plan(year.house, at=MONDAY)
    for hour in range(40):
        with clock.stopped(MONDAY + timedelta(hours=hour)):
            for digest in Digest.objects.due(clock.now()):
                with suppress(Burnt):
                    carry(digest)
    assert len({reply.key for _at, reply in post.letters}) == len(post.letters) == 3


def test_a_colleagues_anger_does_not_travel_in_the_letter(year: Year) -> None:
    row = Pattern.objects.get()
    for words in ("Buy insulated bags", "Tell these idiots to shut up"):
        planning.plan(row, by=year.kadri.user, at=MONDAY, owner=None, words=words)
    plan(year.house, at=MONDAY)
    made = letter(Digest.objects.get(member=year.kadri), at=MONDAY)
    assert "Buy insulated bags" in made.text
    assert "idiots" not in made.text + made.html


@pytest.mark.parametrize("language", FULL)
def test_nothing_that_we_say_of_a_pattern_ourselves_is_left_out(language: str) -> None:
    stories = table(language, "stories")
    told = [str(words) for side in ("neg", "pos") for words in stories[side].values()]
    assert len(told) > 40
    assert [words for words in told if harm_in(words, ui_lang=language)] == []
