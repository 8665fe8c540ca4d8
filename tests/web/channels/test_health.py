"""The page that says how every channel is, and what helps."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.channels import connector
from amends.channels.channel import Channel
from amends.channels.silence import Silence, Why
from amends.channels.trouble_kind import Kind, kind_of
from amends.foundation.rates import allow
from amends.journeys.channel_health import health_of
from amends.web.channels.advice import ADVICE
from tests.world import NOON, signed_in

ERRORS = [
    connector.RetryAfter("wait", seconds=9),
    connector.Unreachable("down"),
    connector.Reauthorise("sign in"),
    connector.Gone("gone"),
    connector.Invalid("too long", "text", 9),
    connector.WindowClosed("too late"),
    connector.Forbidden("may not"),
    connector.Unknown("who knows"),
    connector.Taken("taken", "words"),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_every_error_of_the_contract_has_its_words(error):
    advice = ADVICE[kind_of(error)]
    assert str(advice.title)
    assert str(advice.means)
    assert str(advice.step)


def test_every_kind_has_its_words():
    assert set(ADVICE) == set(Kind) - {Kind.NONE}


def test_the_page_says_what_is_wrong_and_what_helps(kadri, paper):
    paper.failed(connector.Reauthorise("Paper wants a password."), at=NOON)
    page = signed_in(kadri).get("/channels/health/").content.decode()
    assert "The sign-in no longer holds" in page
    assert "Paper wants a password." in page
    assert "Sign in again, or type in the new key." in page


def test_a_silent_channel_stands_on_the_page(kadri, paper, tuul):
    Silence.objects.create(
        organisation=tuul, channel=paper, why=Why.QUIET, since=NOON, noticed_at=NOON
    )
    page = signed_in(kadri).get("/channels/health/").content.decode()
    assert "though it used to often" in page


def test_the_budget_is_what_the_window_has_left(tuul):
    google = Channel.objects.create(
        organisation=tuul, platform_slug="google", name="Google", created_at=NOON
    )
    for _call in range(20):
        allow(f"channel:{google.pk}:reading", limit=120, per_seconds=60, at=NOON)
    (health,) = health_of([google], at=NOON)
    assert (health.reading.left, health.reading.most) == (100, 120)
    assert health.writing.left == health.writing.most
    (later,) = health_of([google], at=NOON + timedelta(minutes=3))
    assert later.reading.left == 120


def test_lag_is_counted_from_what_was_heard_last(paper):
    paper.heard({}, at=NOON)
    (health,) = health_of([paper], at=NOON + timedelta(minutes=7))
    assert health.lag == timedelta(minutes=7)


def test_many_channels_cost_no_more_questions(tuul, django_assert_max_num_queries):
    for number in range(30):
        Channel.objects.create(
            organisation=tuul,
            platform_slug="google",
            name=f"Google {number}",
            created_at=NOON,
        )
    channels = list(Channel.objects.by_name())
    with django_assert_max_num_queries(4):
        health_of(channels, at=NOON)


def test_an_agent_does_not_see_it(liis):
    assert signed_in(liis).get("/channels/health/").status_code == 403
