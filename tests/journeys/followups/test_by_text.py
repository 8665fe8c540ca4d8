"""Whoever left a number only is asked by text, once, in peace, until they say STOP."""

from __future__ import annotations

from datetime import timedelta

from amends.accounts.membership import Membership
from amends.channels.channel import Channel
from amends.channels.connectors.sms.standin import NUMBER, Standin
from amends.followups.invitation import Invitation, Way
from amends.followups.opt_out import OptOut, address_digest
from amends.foundation import clock
from amends.journeys.asking_again import plan_follow_ups, send_follow_ups
from tests.world import NOON, said


def on(hours: int) -> None:
    with clock.stopped(NOON + timedelta(hours=hours)):
        send_follow_ups.func()


def test_the_question_comes_once_in_the_guests_language(
    asked: Invitation, service: Standin
) -> None:
    on(0)
    on(1)
    (sent,) = service.sent
    assert sent["to"] == NUMBER
    assert sent["body"].startswith("Tuul Tartu: loosisime")
    assert "/stop/" in sent["body"]
    asked.refresh_from_db()
    assert (asked.way, asked.to) == (Way.SENT, "")


def test_no_message_comes_at_night(asked: Invitation, service: Standin) -> None:
    on(9)
    assert not service.sent
    on(21)
    assert len(service.sent) == 1


def test_a_lost_answer_sends_nothing_twice(asked: Invitation, service: Standin) -> None:
    service.lose_the_answer()
    on(0)
    assert Invitation.objects.get().way == Way.UNKNOWN
    on(1)
    assert len(service.sent) == 1
    assert Invitation.objects.get().way == Way.SENT


def test_stop_is_remembered_for_every_channel(
    asked: Invitation, service: Standin
) -> None:
    service.stopped.add(NUMBER)
    on(0)
    asked.refresh_from_db()
    assert (asked.way, asked.reason) == (Way.SKIPPED, "opted out")
    assert OptOut.objects.get().address == address_digest(NUMBER)


def test_who_complained_by_phone_is_asked_by_text(
    asked: Invitation,
    service: Standin,
    by_hand: Channel,
    kadri: Membership,
) -> None:
    case = said(
        by_hand,
        "Pitsa oli jääkülm ja kuller ebaviisakas!",
        stars=1.0,
        lang="et",
        identities=(("phone", "5123 4567"),),
    )
    case.close(by=kadri.user, at=NOON, reason="solved")
    with clock.stopped(NOON + timedelta(days=5)):
        plan_follow_ups.func()
        send_follow_ups.func()
    texts = {sent["to"]: sent["body"] for sent in service.sent}
    assert texts["+37251234567"].startswith("Tuul Tartu: rääkisite meile")
