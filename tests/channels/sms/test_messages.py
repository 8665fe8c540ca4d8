"""Text messages: to whole numbers only, once, and never against a STOP."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import override_settings

from amends.channels.connector import Invalid, Reauthorise, Unknown, Unwanted
from amends.channels.connectors.sms.connector import Sms
from amends.channels.connectors.sms.standin import NUMBER, Standin, running
from amends.channels.outgoing import Outgoing
from amends.channels.platform import Account
from amends.foundation import clock


@pytest.fixture
def service(db: None) -> Iterator[Standin]:
    with override_settings(PRIVATE_HOSTS=("127.0.0.1",)), running() as standin:
        yield standin


@pytest.fixture
def question(service: Standin) -> Outgoing:
    return service.reply("key-1", "1")


def test_a_message_leaves_with_sender_number_and_words(
    service: Standin, question: Outgoing
) -> None:
    receipt = Sms().publish(service.account, question)
    (sent,) = service.sent
    assert (sent["to"], sent["body"]) == (NUMBER, question.text)
    assert receipt.external_id == sent["sid"]


def test_when_the_answer_is_lost_the_list_tells(
    service: Standin, question: Outgoing
) -> None:
    assert Sms().find(service.account, question) is None
    service.lose_the_answer()
    with pytest.raises(Unknown):
        Sms().publish(service.account, question)
    assert Sms().find(service.account, question) is not None
    other = replace(question, text="Something else.")
    assert Sms().find(service.account, other) is None
    assert service.received("key-1") == 1


def test_the_same_words_of_an_earlier_day_are_another_message(
    service: Standin, question: Outgoing
) -> None:
    Sms().publish(service.account, question)
    later = replace(question, written_at=clock.now() + timedelta(days=1))
    assert Sms().find(service.account, later) is None


def test_who_said_stop_is_told_apart(service: Standin, question: Outgoing) -> None:
    service.stopped.add(NUMBER)
    with pytest.raises(Unwanted):
        Sms().publish(service.account, question)
    assert not service.sent


@pytest.mark.parametrize("to", ["", "5123 4567", "+0123456789", "+372x", "a@b.test"])
def test_only_whole_numbers_are_written_to(
    service: Standin, question: Outgoing, to: str
) -> None:
    with pytest.raises(Invalid):
        Sms().publish(service.account, replace(question, to=to))
    assert not service.calls


def test_an_account_that_is_none_calls_nobody(question: Outgoing) -> None:
    odd = Account(1, {"account": "AC/../x", "sender": "+37250000000"}, {"token": "t"})
    with pytest.raises(Invalid):
        Sms().publish(odd, question)


def test_the_check_asks_for_the_name_and_sends_nothing(service: Standin) -> None:
    assert Sms().check(service.account) == "SMS: Pizzeria Tuul"
    service.sign_out()
    with pytest.raises(Reauthorise):
        Sms().check(service.account)
    assert not service.sent
