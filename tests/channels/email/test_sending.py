"""A letter leaves once, and somebody can always say whether it left."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy

import pytest

from amends.channels.connector import (
    Forbidden,
    Gone,
    Invalid,
    Reauthorise,
    Refused,
    RetryAfter,
    Unknown,
    Unreachable,
)
from amends.channels.connectors.email import post, sending
from amends.channels.connectors.email.account import mailbox_of
from amends.channels.connectors.email.proof import OUTBOX, PROVED
from amends.channels.letters.compose import letter as composed
from amends.channels.letters.compose import subject
from amends.channels.outgoing import Outgoing
from amends.foundation import clock, faults

NOW = datetime(2026, 9, 14, 12, tzinfo=UTC)
LATER = NOW + sending.GRACE + timedelta(minutes=1)


class Killed(BaseException):
    """As when the power goes: nothing of ours handles it."""


@pytest.fixture
def dies_at(monkeypatch):
    """Let the carrier die at one named point, once."""

    def arm(name):
        def point(passed):
            if passed == name:
                monkeypatch.setattr(faults, "point", lambda _name: None)
                raise Killed

        monkeypatch.setattr(faults, "point", point)

    return arm


@pytest.fixture
def reply(provider):
    return provider.reply("key-1", provider.say("Pitsa oli külm."))


def names(provider, folder):
    return [letter.raw for letter in provider.box.folders[folder].letters]


def read_copies(email, provider):
    return email.fetch(provider.account, {}).items


def test_the_letter_says_whom_it_answers(email, provider, reply):
    email.publish(
        provider.account, replace(reply, references=("root@guest.test",), lang="et")
    )
    (sent,) = provider.box.gone
    made = message_from_bytes(sent, policy=policy.default)
    assert made["Message-ID"] == "<amends.key-1@tuul.test>"
    assert made["In-Reply-To"] == f"<{reply.answers}>"
    assert made["References"] == f"<root@guest.test> <{reply.answers}>"
    assert made["From"] == "Pizzeria Tuul <hello@tuul.test>"
    assert made["Content-Language"] == "et"
    assert made["Auto-Submitted"] is None
    assert made.get_content().splitlines() == ["Vabandame väga.", "", "Kadri"]
    assert sent.isascii()


def test_every_attempt_makes_the_same_bytes(provider, reply):
    mailbox = mailbox_of(provider.account)
    assert composed(mailbox, reply) == composed(mailbox, replace(reply, attempt=7))


def test_what_customers_wrote_adds_no_header(provider, reply):
    mailbox = mailbox_of(provider.account)
    evil = replace(
        reply,
        subject="Pitsa\r\nBcc: all@guest.test",
        answers="a@b\r\nX-Evil: 1",
        lang="et\r\nX-Evil: 2",
    )
    made = message_from_bytes(composed(mailbox, evil), policy=policy.default)
    assert made["Bcc"] is None
    assert made["X-Evil"] is None
    for address in ("mari@guest.test\r\nRCPT TO:<x@y.test>", "", "mari", "a b@c.test"):
        with pytest.raises(Invalid):
            composed(mailbox, replace(reply, to=address))


def test_long_ids_stay_readable_for_other_programs(provider, reply):
    long = "x" * 150 + "@guest.test"
    raw = composed(
        mailbox_of(provider.account),
        replace(reply, answers=long, references=(long,) * 9),
    )
    assert f"In-Reply-To: <{long}>\r\n".encode() in raw
    assert b"=?" not in raw.partition(b"From:")[0]


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("Pitsa", "Re: Pitsa"),
        ("Re: Pitsa", "Re: Pitsa"),
        ("VS: Pizza", "VS: Pizza"),
        ("Sv: Pizza", "Sv: Pizza"),
        ("", "Teie tagasiside"),
    ],
)
def test_one_re_is_enough(theirs, ours):
    reply = Outgoing(key="k", text="", lang="et", answers="", subject=theirs)
    assert subject(reply) == ours


def test_a_letter_that_left_lies_among_the_sent_ones_once(email, provider, reply):
    email.publish(provider.account, reply)
    read_copies(email, provider)
    assert len(names(provider, "Sent")) == 1
    assert names(provider, OUTBOX) == []
    assert not any(b"amends.key-1" in raw for raw in names(provider, "INBOX"))
    (kept,) = provider.box.folders["Sent"].letters
    assert PROVED in kept.flags


def test_our_own_copy_is_nobodys_feedback(email, provider, reply):
    email.publish(provider.account, reply)
    assert [item.external_id for item in read_copies(email, provider)] == [
        reply.answers
    ]


@pytest.mark.parametrize(
    "point", ["email.intended", "email.before_dot", "email.accepted"]
)
def test_killed_anywhere_it_is_sent_once(email, provider, reply, dies_at, point):
    prove(email, provider)
    dies_at(point)
    with pytest.raises(Killed), clock.stopped(NOW):
        email.publish(provider.account, reply)
    assert carried_on(email, provider, reply)
    assert provider.received("key-1") == 1


def prove(email, provider):
    """Let an earlier letter have come back, as in any mailbox in use."""
    email.publish(provider.account, provider.reply("key-0", "0@guest.test"))
    read_copies(email, provider)


def carried_on(email, provider, reply):
    """Do as the next carrier does: read back, wait, send only what never left."""
    for at in (NOW + timedelta(minutes=2), LATER):
        with clock.stopped(at):
            try:
                found = email.find(provider.account, reply)
            except Unreachable:
                continue
            return found or email.publish(provider.account, reply)
    return None


def test_before_the_intent_nothing_can_have_left(email, provider, reply):
    assert email.find(provider.account, reply) is None


def test_while_the_copy_may_still_come_nobody_sends_again(
    email, provider, reply, dies_at
):
    provider.box.delivers_copies = False
    dies_at("email.accepted")
    with pytest.raises(Killed), clock.stopped(NOW):
        email.publish(provider.account, reply)
    with (
        pytest.raises(Unreachable, match="waits for its copy"),
        clock.stopped(NOW + timedelta(minutes=5)),
    ):
        email.find(provider.account, reply)


def test_where_copies_never_came_back_a_person_decides(email, provider, reply, dies_at):
    provider.box.delivers_copies = False
    dies_at("email.accepted")
    with pytest.raises(Killed), clock.stopped(NOW):
        email.publish(provider.account, reply)
    with pytest.raises(Refused, match=OUTBOX), clock.stopped(LATER):
        email.find(provider.account, reply)
    assert provider.received("key-1") == 1
    assert len(names(provider, OUTBOX)) == 1


def test_a_mailbox_that_breaks_after_the_dot_changes_nothing(
    email, provider, reply, monkeypatch
):
    def broken(*_parts):
        raise OSError("line cut")

    monkeypatch.setattr(sending, "file_away", broken)
    assert email.publish(provider.account, reply).external_id
    monkeypatch.undo()
    provider.box.delivers_copies = True
    assert email.find(provider.account, reply)
    assert provider.received("key-1") == 1


def test_a_lost_answer_is_unknown_and_never_guessed(email, provider, reply):
    provider.lose_the_answer()
    with pytest.raises(Unknown):
        email.publish(provider.account, reply)
    assert email.find(provider.account, reply)
    assert provider.received("key-1") == 1


def test_a_failed_attempt_leaves_no_intent_behind(email, provider, reply):
    provider.be_down()
    with pytest.raises(RetryAfter):
        email.publish(provider.account, reply)
    assert names(provider, OUTBOX) == []
    assert email.find(provider.account, reply) is None


def test_an_address_that_does_not_exist_is_final(email, provider, reply):
    provider.refuse()
    with pytest.raises(Gone, match="no such user"):
        email.publish(provider.account, reply)


def test_a_wrong_password_for_sending_is_told_apart(email, provider, reply):
    account = provider.account
    wrong = replace(account, secrets={**account.secrets, "smtp_password": "wrong"})
    wrong = replace(
        wrong, settings={**account.settings, "smtp_user": "hello@tuul.test"}
    )
    with pytest.raises(Reauthorise):
        email.publish(wrong, reply)
    assert provider.received("key-1") == 0


def test_a_loop_ends_at_the_cap(email, provider, reply, monkeypatch):
    monkeypatch.setattr(sending, "DAILY", 3)
    for number in range(3):
        email.publish(provider.account, provider.reply(f"key-{number}", "1@guest.test"))
    with pytest.raises(Refused, match="two machines"):
        email.publish(provider.account, provider.reply("key-3", "1@guest.test"))
    assert len(provider.box.gone) == 3


def test_without_proof_wanted_no_copy_goes_out(email, provider, reply):
    account = provider.account
    quiet = replace(account, settings={**account.settings, "proof": "off"})
    email.publish(quiet, reply)
    assert len(names(provider, "INBOX")) == 1


@pytest.mark.parametrize(
    ("code", "what", "kind"),
    [
        (421, "the sender", Unreachable),
        (451, "the recipient", RetryAfter),
        (550, "the recipient", Gone),
        (554, "the recipient", Forbidden),
        (552, "the letter", Invalid),
        (550, "the sender", Forbidden),
    ],
)
def test_every_answer_of_a_server_has_its_meaning(code, what, kind):
    assert type(post.refusal(code, b"5.7.1 because", what)) is kind


def test_mail_programs_find_the_way_out_in_one_press(provider, reply):
    page = "https://desk.example/a/12345." + "x" * 60 + "/stop/"
    asked = replace(reply, headers={"List-Unsubscribe": page})
    raw = composed(mailbox_of(provider.account), asked)
    assert f"\r\nList-Unsubscribe: <{page}>\r\n".encode() in raw
    assert b"\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in raw
    evil = replace(reply, headers={"List-Unsubscribe": "https://x\r\nBcc: a@b.test"})
    made = message_from_bytes(
        composed(mailbox_of(provider.account), evil), policy=policy.default
    )
    assert made["List-Unsubscribe"] is None
    assert made["Bcc"] is None
