"""A status settles what nobody could tell, and opens what did not arrive."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client, override_settings

from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connectors.whatsapp.standin import running
from amends.foundation import clock
from amends.journeys import answer as answering
from amends.journeys.intake import read_deliveries
from amends.journeys.publishing import carry
from amends.replies.guard_report import GuardReport
from amends.replies.publication import Publication, Stage
from tests.world import NOON

SOON = NOON + timedelta(minutes=5)


@pytest.fixture(name="place")
def fixture_place(db):
    ours = override_settings(PRIVATE_HOSTS=("127.0.0.1",))
    with ours, running() as place, clock.stopped(NOON):
        yield place


@pytest.fixture(name="number")
def fixture_number(tuul, tartu, place):
    return Channel.objects.create(
        organisation=tuul,
        location=tartu,
        platform_slug="whatsapp",
        name="WhatsApp",
        settings=dict(place.account.settings),
        secrets=dict(place.account.secrets),
        created_at=NOON,
        backfilled_at=NOON,
    )


def send(number, delivery):
    headers, body = delivery
    address = f"/hooks/{number.pk}/"
    kind = "application/json"
    answer = Client().post(address, body, content_type=kind, headers=headers)
    assert answer.status_code == 202
    read_deliveries.func(number.pk)


@pytest.fixture(name="intent")
def fixture_intent(number, place, kadri):
    """Kadri's answer to a message that was pushed."""
    delivery = place.news(place.say("The pizza was cold."))
    send(number, delivery)
    send(number, delivery)
    said = Feedback.objects.get()
    draft = answering.save(said, "Sorry!", edition=0, by=kadri.user, at=NOON)
    GuardReport.write(draft, (), at=NOON)
    approval = answering.Approval.give(draft, by=kadri.user, at=NOON)
    return Publication.intend(approval, by=kadri.user, signed_by="Kadri", at=NOON)


def carried(intent):
    with clock.stopped(SOON):
        carry(intent)
    intent.refresh_from_db()
    return intent


def test_a_lost_answer_is_never_sent_again_and_its_status_settles_it(
    number, place, intent
):
    place.lose_the_answer()
    assert carried(intent).stage == Stage.UNKNOWN
    with clock.stopped(SOON + timedelta(hours=1)):
        carry(intent)
    assert len(place.sent) == 1
    (sent,) = place.sent
    send(number, place.status("delivered", sent["id"], intent.key))
    intent.refresh_from_db()
    assert (intent.stage, intent.external_id) == (Stage.PUBLISHED, sent["id"])


def test_what_failed_after_all_opens_the_case_again(number, place, intent):
    assert carried(intent).stage == Stage.PUBLISHED
    send(number, place.status("failed", place.sent[0]["id"]))
    send(number, place.status("failed", place.sent[0]["id"]))
    intent.refresh_from_db()
    assert intent.stage == Stage.REJECTED
    assert "Message failed to send" in intent.reason
    assert intent.case.events.filter(verb="bounced").count() == 1


def test_what_was_read_stays_published(number, place, intent):
    carried(intent)
    send(number, place.status("read", place.sent[0]["id"], intent.key))
    intent.refresh_from_db()
    assert intent.stage == Stage.PUBLISHED


def test_a_status_of_somebody_elses_message_changes_nothing(number, place, intent):
    carried(intent)
    send(number, place.status("failed", "wamid.STRANGE", "strange"))
    intent.refresh_from_db()
    assert intent.stage == Stage.PUBLISHED
