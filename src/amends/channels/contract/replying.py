"""Replying: once, found again, and honest when nobody knows."""
# ruff: noqa: S101 - a suite of tests asserts

from __future__ import annotations

from dataclasses import replace

import pytest

from amends.channels.connector import Blind, Refused, Unknown, Unreachable
from amends.channels.contract.lent import answer_to
from amends.channels.contract.stand import Stand
from amends.channels.contract.who import BLIND, blind, both, repliers
from amends.channels.outgoing import Outcome
from amends.channels.registry import CONNECTORS


@repliers
def test_a_reply_is_published_once_and_found_again(slug: str, standin: Stand) -> None:
    """Publishing gives a receipt, and reading back gives the same."""
    connector = CONNECTORS[slug]
    reply = answer_to(standin, slug, "key-1")
    receipt = connector.publish(standin.account, reply)
    assert receipt.outcome in {Outcome.PUBLISHED, Outcome.PENDING}
    assert receipt.external_id
    if slug not in BLIND:
        assert connector.find(standin.account, reply) == receipt
    assert standin.received("key-1") == 1


@blind
def test_where_nobody_can_look_nothing_is_guessed(slug: str, standin: Stand) -> None:
    """A lost answer is Unknown; reading back says no, and never that there is none."""
    connector = CONNECTORS[slug]
    reply = replace(answer_to(standin, slug, "key-1"), attempt=99)
    standin.lose_the_answer()
    with pytest.raises(Unknown):
        connector.publish(standin.account, reply)
    with pytest.raises(Blind):
        connector.find(standin.account, reply)
    assert standin.received("key-1") == 1


@both
def test_what_was_never_published_is_not_found(slug: str, standin: Stand) -> None:
    """Reading back tells none from one."""
    connector = CONNECTORS[slug]
    first = answer_to(standin, slug, "key-1")
    connector.publish(standin.account, first)
    other = standin.reply("key-2", first.answers)
    assert connector.find(standin.account, other) is None


@both
def test_when_the_answer_is_lost_reading_back_finds_the_reply(
    slug: str, standin: Stand
) -> None:
    """Unknown is raised, not guessed; and then the platform knows."""
    connector = CONNECTORS[slug]
    reply = answer_to(standin, slug, "key-1")
    standin.lose_the_answer()
    with pytest.raises(Unknown):
        connector.publish(standin.account, reply)
    found = connector.find(standin.account, reply)
    assert found is not None
    assert standin.received("key-1") == 1


@both
def test_a_busy_platform_is_worth_trying_again(slug: str, standin: Stand) -> None:
    """Unreachable promises that nothing was published; the next try works."""
    connector = CONNECTORS[slug]
    reply = answer_to(standin, slug, "key-1")
    standin.be_down()
    with pytest.raises(Unreachable):
        connector.publish(standin.account, reply)
    assert standin.received("key-1") == 0
    connector.publish(standin.account, reply)
    assert standin.received("key-1") == 1


@both
def test_a_refusal_is_final_and_reaches_nobody(slug: str, standin: Stand) -> None:
    """Refused says so, and reading back finds nothing."""
    connector = CONNECTORS[slug]
    reply = answer_to(standin, slug, "key-1")
    standin.refuse()
    with pytest.raises(Refused):
        connector.publish(standin.account, reply)
    assert connector.find(standin.account, reply) is None
    assert standin.received("key-1") == 0
