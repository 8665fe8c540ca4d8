"""A message arrives signed, once taken; a receiver that is gone is left alone."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from amends.accounts.audit import AuditEntry
from amends.accounts.delivery import Delivery, Told
from amends.accounts.webhook import PATIENCE, Webhook
from amends.foundation.jobs import Hopeless
from amends.journeys.telling import programs, signing
from amends.journeys.telling.carrying import Unanswered, carry, carry_later
from tests.world import NOON


@pytest.fixture
def waiting(webhook: Webhook) -> Delivery:
    """A message that waits."""
    return programs.try_out(webhook, at=NOON)


def test_a_message_arrives_with_a_signature_that_can_be_checked(
    waiting: Delivery, program: Any
) -> None:
    carry(waiting, at=NOON)
    (headers, body), *others = program.heard
    named = {name.lower(): value for name, value in headers.items()}
    secret = waiting.webhook.secret
    stamp = named["webhook-timestamp"]
    checked = "v1," + signing.signature(waiting.key, stamp, body, secret)
    assert named["webhook-signature"] == checked
    assert json.loads(body)["type"] == "webhook.trial"
    assert others == []
    assert (waiting.state, waiting.status) == (Told.DELIVERED, 204)


def test_a_refusal_is_tried_again_under_the_same_id(
    waiting: Delivery, program: Any
) -> None:
    program.answer = 503
    with pytest.raises(Unanswered):
        carry(waiting, at=NOON)
    assert (waiting.state, waiting.status, waiting.attempts) == ("waiting", 503, 1)
    program.answer = 200
    carry(waiting, at=NOON + timedelta(minutes=1))
    assert waiting.state == Told.DELIVERED
    heard = [dict(h) for h, _body in program.heard]
    assert len({h.get("webhook-id") or h.get("Webhook-Id") for h in heard}) == 1
    waiting.webhook.refresh_from_db()
    assert waiting.webhook.failing_since is None


def test_who_says_gone_is_told_nothing_more(waiting: Delivery, program: Any) -> None:
    program.answer = 410
    carry(waiting, at=NOON)
    waiting.webhook.refresh_from_db()
    assert waiting.webhook.stopped_because == "gone"
    assert AuditEntry.objects.newest().first().verb == "stop webhook"
    carry_later.func(programs.try_out(waiting.webhook, at=NOON).pk)
    assert len(program.heard) == 1


def test_three_days_of_silence_stop_it(waiting: Delivery, program: Any) -> None:
    program.answer = 500
    with pytest.raises(Unanswered):
        carry(waiting, at=NOON)
    with pytest.raises(Unanswered):
        carry(waiting, at=NOON + PATIENCE)
    waiting.webhook.refresh_from_db()
    assert waiting.webhook.stopped_at is None
    with pytest.raises(Unanswered):
        carry(waiting, at=NOON + PATIENCE + timedelta(minutes=1))
    waiting.webhook.refresh_from_db()
    assert waiting.webhook.stopped_because == "silent"


def test_a_host_inside_the_network_is_never_called(
    waiting: Delivery, program: Any, settings: Any
) -> None:
    settings.PRIVATE_HOSTS = []
    with pytest.raises(Hopeless):
        carry(waiting, at=NOON)
    assert program.heard == []
    assert waiting.state == Told.FAILED


def test_nobody_there_is_a_failure_that_is_written_down(
    waiting: Delivery, program: Any
) -> None:
    program.shutdown()
    program.server_close()
    with pytest.raises(Unanswered):
        carry(waiting, at=NOON)
    # Whoever took the port meanwhile, a program of another test, hangs up as well.
    assert waiting.reason.startswith(("ConnectError", "ReadError"))


def test_what_arrived_is_sent_again_only_when_somebody_says_so(
    waiting: Delivery, program: Any
) -> None:
    carry(waiting, at=NOON)
    carry_later.func(waiting.pk)
    assert len(program.heard) == 1
    programs.tell_again(waiting)
    carry_later.func(waiting.pk)
    assert len(program.heard) == 2
