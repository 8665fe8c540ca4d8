"""Mail as the form's courier: the answer travels, and the conversation stays one."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta

import pytest

from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.foundation import clock
from amends.journeys import answer as answering
from amends.journeys import forming
from amends.journeys.collecting import collect
from amends.journeys.publishing import carry
from amends.replies.guard_report import GuardReport
from amends.replies.publication import Publication, Stage
from tests.world import NOON

EVENING = NOON + timedelta(hours=6)


@pytest.fixture
def channels(tartu, provider):
    """Tartu's form, and the mailbox of the house."""
    account = asdict(provider.account)
    common = {"organisation": tartu.organisation, "created_at": NOON}
    form = Channel.objects.create(
        platform_slug="form", name="Cards", location=tartu, **common
    )
    mail = Channel.objects.create(
        platform_slug="email",
        name="Post",
        settings=account["settings"],
        secrets=account["secrets"],
        backfilled_at=NOON,
        **common,
    )
    return form, mail


@pytest.fixture
def answered(channels, tartu, kadri):
    """What Kadri answers to Mari's form, on its way."""
    words = forming.Words(key="a1" * 16, text="Cold.", email="mari@guest.test")
    token = forming.submit(forming.Form(tartu, channels[0]), words, at=NOON)
    first = Feedback.objects.get()
    draft = answering.save(first, "Sorry!", edition=0, by=kadri.user, at=NOON)
    GuardReport.write(draft, (), at=NOON)
    approval = answering.Approval.give(draft, by=kadri.user, at=NOON)
    publication = Publication.intend(
        approval, by=kadri.user, signed_by="Kadri", at=NOON
    )
    with clock.stopped(EVENING):
        carry(publication)
    publication.refresh_from_db()
    return token, publication


def test_the_answer_leaves_by_mail_and_stands_on_the_page(answered, provider):
    token, publication = answered
    assert publication.stage == Stage.PUBLISHED
    assert provider.received(publication.key) == 1
    texts = [turn.text for turn in forming.conversation(token).said]
    assert texts == ["Cold.", "Sorry!"]


def test_what_is_answered_to_the_letter_joins_the_same_case(
    answered, channels, provider, letter
):
    _token, publication = answered
    reply = letter("Thanks!", In_Reply_To=f"<{publication.external_id}>")
    provider.box.deliver(reply)
    collect(channels[1], at=EVENING)
    assert Case.objects.count() == 1
    assert Feedback.objects.filter(case=publication.case).count() == 2
    assert Case.objects.open().exists()


def test_an_address_that_is_refused_leaves_the_answer_on_the_page(
    channels, provider, request
):
    provider.refuse()
    token, publication = request.getfixturevalue("answered")
    assert publication.stage == Stage.FAILED
    assert "Sorry!" in [turn.text for turn in forming.conversation(token).said]
    assert publication.case.events.filter(verb="failed").exists()
