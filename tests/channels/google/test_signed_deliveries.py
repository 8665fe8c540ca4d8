"""Deliveries that Google signs: the word in the address alone is not enough then."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.conf import settings as configured
from django.test import Client, override_settings

from amends.channels.channel import Channel
from amends.channels.connectors.google import public_keys, standin_signer
from amends.channels.connectors.google.standin import Standin
from amends.channels.received_push import ReceivedPush
from amends.channels.standing.nearby import nearby
from amends.foundation import clock
from amends.foundation.jobs.job import Job
from amends.journeys.intake import read_deliveries
from tests.world import NOON

WORD = "a-long-word-of-tuul-2026"
OURS = f"{configured.BASE_URL}/hooks/1/{WORD}/"


@pytest.fixture(name="google")
def fixture_google(db):
    del db
    public_keys._kept.clear()
    place = Standin()
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with clock.stopped(NOON), ours, nearby(place):
        yield place


@pytest.fixture(name="asked")
def fixture_asked(monkeypatch):
    """Note each time when Google is asked for its keys."""
    noted = []
    publish = standin_signer.published
    monkeypatch.setattr(
        standin_signer, "published", lambda: (noted.append(clock.now()), publish())[1]
    )
    return noted


@pytest.fixture(name="channel")
def fixture_channel(google, tuul):
    account = google.account
    return Channel.objects.create(
        organisation=tuul,
        platform_slug="google",
        name="Tuul",
        settings={**account.settings, "push_email": standin_signer.EMAIL},
        secrets={**account.secrets, "hook_secret": WORD},
        created_at=NOON,
    )


def sent(channel, google, paper, word=WORD):
    told = {"authorization": f"Bearer {paper}"} if paper else {}
    return (
        Client()
        .post(
            f"/hooks/{channel.pk}/{word}/",
            google.notice(google.say("The pizza was cold.")),
            content_type="application/json",
            headers=told,
        )
        .status_code
    )


def test_what_google_has_signed_is_taken_and_its_keys_are_asked_for_once(
    channel, google, asked
):
    paper = standin_signer.signed(OURS, NOON)
    assert [sent(channel, google, paper) for _time in range(3)] == [202] * 3
    assert len(asked) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"email": "somebody@else.iam.gserviceaccount.com"},
        {"email_verified": False},
        {"aud": "https://elsewhere.example/hooks/1/"},
        {"iss": "https://accounts.example"},
        {"exp": int((NOON - timedelta(hours=1)).timestamp())},
        {"iat": int((NOON + timedelta(hours=1)).timestamp())},
        {"exp": None},
        {"exp": "soon"},
    ],
)
def test_a_paper_that_says_something_else_opens_nothing(channel, google, other):
    assert sent(channel, google, standin_signer.signed(OURS, NOON, **other)) == 401


@pytest.mark.parametrize("paper", ["", "nonsense", "a.b.c", "Ä.Ö.Õ"])
def test_without_a_paper_the_word_opens_nothing(channel, google, paper):
    assert sent(channel, google, paper.encode().decode("latin-1")) == 401


def test_a_paper_that_nobody_signed_or_another_key_opens_nothing(channel, google):
    head, body, signature = standin_signer.signed(OURS, NOON).split(".")
    other = standin_signer.signed(OURS, NOON, sub="7").split(".")[2]
    for forged in (f"{head}.{body}.", f"{head}.{body}.{other}", f"{head}.{body}"):
        assert sent(channel, google, forged) == 401
    assert sent(channel, google, f"{head}.{body}.{signature}") == 202


def test_a_stranger_never_makes_us_ask_google(channel, google, asked):
    paper = standin_signer.signed(OURS, NOON)
    assert sent(channel, google, paper, word="another-word-of-tuul") == 401
    assert not asked


def test_a_key_that_nobody_knows_is_asked_for_once_a_minute(channel, google, asked):
    paper = standin_signer.signed(OURS, NOON, name="another")
    assert [sent(channel, google, paper) for _time in range(3)] == [401] * 3
    assert len(asked) == 1
    with clock.stopped(NOON + timedelta(minutes=2)):
        assert sent(channel, google, paper) == 401
    assert len(asked) == 2


def test_keys_that_cannot_be_had_refuse_so_that_google_sends_again(channel, google):
    paper = standin_signer.signed(OURS, NOON)
    channel.settings = {**channel.settings, "server": "http://127.0.0.1:9"}
    channel.save()
    assert sent(channel, google, paper) == 401


def test_what_waited_is_read_by_the_day_on_which_it_came(channel, google):
    assert sent(channel, google, standin_signer.signed(OURS, NOON)) == 202
    with clock.stopped(NOON + timedelta(days=3)):
        read_deliveries.func(channel.pk)
    assert not ReceivedPush.objects.unread().exists()
    assert Job.objects.filter(key__startswith="look:").exists()


def test_a_channel_that_names_nobody_asks_for_no_paper(channel, google):
    channel.settings = {**channel.settings, "push_email": ""}
    channel.save()
    assert sent(channel, google, "") == 202
