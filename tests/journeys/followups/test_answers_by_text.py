"""Whoever was asked by text may answer by text; STOP holds, and no word is lost."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.state import State
from amends.channels.channel import Channel
from amends.channels.connectors.sms.standin import Standin
from amends.followups.answer import Answer
from amends.followups.invitation import Invitation
from amends.followups.opt_out import OptOut, address_digest
from amends.followups.satisfaction import Content, Satisfaction
from amends.foundation import clock
from amends.journeys.asking_again import plan_follow_ups, send_follow_ups
from tests.journeys.followups.texting import texts
from tests.world import NOON, said

LEPIK = "+37251234567"


def send() -> None:
    with clock.stopped(NOON):
        send_follow_ups.func()


@pytest.fixture
def lepik(
    asked: Invitation, service: Standin, by_hand: Channel, kadri: Membership
) -> Case:
    """A complaint by phone that was closed, and about which its customer was asked."""
    case = said(
        by_hand,
        "Pitsa oli jääkülm ja kuller ebaviisakas!",
        stars=1.0,
        lang="et",
        identities=(("phone", LEPIK),),
    )
    case.close(by=kadri.user, at=NOON, reason="solved")
    with clock.stopped(NOON + timedelta(days=5)):
        plan_follow_ups.func()
        send_follow_ups.func()
    return case


def from_lepik(service: Standin, words: str, number: int = 7) -> None:
    at = NOON + timedelta(days=6)
    assert texts(service, words, number=number, at=at, From=LEPIK) == 202


def test_stop_in_the_guests_own_word_ends_all_questions(
    asked: Invitation, service: Standin
) -> None:
    assert texts(service, "LÕPETA") == 202
    assert OptOut.objects.get().address == address_digest("+37255500001")
    send()
    assert not service.sent
    assert not Feedback.objects.exists()


def test_only_whoever_can_answer_by_text_is_asked_to(
    asked: Invitation, service: Standin
) -> None:
    way = Channel.objects.on("sms").get()
    way.settings["hears"] = "on"
    way.save()
    send()
    (sent,) = service.sent
    assert "STOP" in sent["body"]
    assert "/stop/" not in sent["body"]


def test_a_number_answers_the_lot_once(asked: Invitation, service: Standin) -> None:
    send()
    assert texts(service, "4") == 202
    assert texts(service, "4") == 202
    answer = Answer.objects.get()
    assert (answer.satisfaction, answer.solved, answer.ease) == (4, "", None)
    assert not Feedback.objects.exists()


def test_words_after_the_answer_reach_a_person(
    asked: Invitation, service: Standin
) -> None:
    send()
    texts(service, "4", number=1)
    texts(service, "Aga uks oli lukus.", number=2)
    assert Answer.objects.count() == 1
    feedback = Feedback.objects.get()
    assert (feedback.text, feedback.public) == ("Aga uks oli lukus.", False)


def test_a_poor_grade_by_lot_opens_a_case(asked: Invitation, service: Standin) -> None:
    send()
    texts(service, "1, tellimus ununes")
    assert Answer.objects.get().satisfaction == 1
    assert Feedback.objects.get().text == "1, tellimus ununes"


@pytest.mark.parametrize(
    ("words", "content", "open_again"),
    [
        ("Jah, aitäh!", Content.CONFIRMED, False),
        ("osaliselt", Content.DISPUTED, True),
        ("Ei, keegi ei helistanud", Content.DISPUTED, True),
    ],
)
def test_yes_and_no_say_whether_it_is_solved(
    lepik: Case, service: Standin, words: str, content: str, *, open_again: bool
) -> None:
    from_lepik(service, words)
    assert Satisfaction.objects.get(case=lepik).state == content
    lepik.refresh_from_db()
    assert (lepik.state == State.OPEN) is open_again


@pytest.mark.parametrize(
    ("words", "ease", "open_again"),
    [("6", 6, False), ("2", 2, True), ("Pitsa oli jälle külm", None, True)],
)
def test_ease_alone_confirms_nothing(
    lepik: Case, service: Standin, words: str, ease: int | None, *, open_again: bool
) -> None:
    from_lepik(service, words)
    answer = Answer.objects.get()
    assert (answer.solved, answer.ease) == ("", ease)
    assert not Satisfaction.objects.exists()
    lepik.refresh_from_db()
    assert (lepik.state == State.OPEN) is open_again


def test_a_text_nobody_asked_for_is_a_message_like_any_other(
    asked: Invitation, service: Standin
) -> None:
    assert texts(service, "Kas teil on gluteenivaba?", From="+37251110000") == 202
    assert Feedback.objects.get().details["phone"] == "+37251110000"
    assert not Answer.objects.exists()


def test_a_forged_text_changes_nothing(asked: Invitation, service: Standin) -> None:
    send()
    way = Channel.objects.on("sms").get()
    way.secrets = {"token": "another token"}
    way.save()
    assert texts(service, "STOP") == 401
    assert not OptOut.objects.exists()


def test_a_late_number_answers_nothing(asked: Invitation, service: Standin) -> None:
    send()
    texts(service, "5", at=NOON + timedelta(days=31))
    assert not Answer.objects.exists()
    assert Feedback.objects.get().text == "5"
