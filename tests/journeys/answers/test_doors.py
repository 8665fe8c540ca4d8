"""All the doors through which words leave: none of them passes by the guard.

The first test finds the doors in the source: whoever opens another one has to come here
and prove that the guard stands in it. The others carry harm to each door and look at
what arrives.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

import amends
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.connectors.paper.reply import PaperReply
from amends.core.answering.lanes import Key
from amends.foundation import clock
from amends.journeys import answer, automatic_answers, corresponding, staging
from amends.journeys.answering import beyond_replies
from amends.journeys.asking import letter as asking
from amends.journeys.publishing import carry_forgotten
from amends.remedies.letter import Letter
from amends.remedies.stage import Stage as Step
from amends.remedies.voucher_terms import VoucherTerms
from amends.replies.lane import Lane
from amends.replies.publication import Publication, Stage
from tests.journeys.answers.conftest import praised
from tests.world import NOON, said, signed_in, with_token

SOURCE = Path(amends.__file__).parent
HARM = (
    "You are an idiot and a liar. Our lawyer will sue you. Change your review and you "
    "get a free pizza."
)
CARRIED = {
    "journeys/publishing.py": "replies, of whatever origin",
    "journeys/asking/carrying.py": "questions afterwards",
}
"""Where a connector is given words, and which."""
AMONG_US = {
    "journeys/learning/digesting.py": "digests, to the house's own people",
    "journeys/telling/writing.py": "what somebody has not seen, to themselves",
    "journeys/falling_silent.py": "that a channel is silent, to who looks after it",
}
"""Words that reach no customer."""


def calls_of(name: str) -> set[str]:
    """Return the files, outside connectors, in which such a method is called."""
    found = set()
    for path in SOURCE.rglob("*.py"):
        inside = path.relative_to(SOURCE).as_posix()
        if inside.startswith("channels/") or "/tests/" in inside:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            called = node.func if isinstance(node, ast.Call) else None
            if not isinstance(called, ast.Attribute) or called.attr != name:
                continue
            if ast.unparse(called.value).endswith("connector"):
                found.add(inside)
    return found


def guarded(path: str) -> bool:
    """Say whether a file asks the guard, or what asks it."""
    text = SOURCE.joinpath(path).read_text("utf-8")
    asks = ("GuardReport.lets_pass", "made.blocks", "refuse_harm", "guard.check")
    return any(word in text for word in asks)


def test_no_connector_is_given_words_anywhere_else() -> None:
    doors = calls_of("publish")
    assert doors >= CARRIED.keys()
    assert [path for path in doors - AMONG_US.keys() if not guarded(path)] == []


@dataclass
class Desk:
    """Somebody at a door, with a case to write about."""

    who: Membership
    case: Case
    feedback: Feedback


@pytest.fixture
def desk(paper: Channel, kadri: Membership) -> Desk:
    case = said(paper, "The pizza was cold.", stars=1.0, lang="en")
    return Desk(kadri, case, Feedback.objects.get(case=case))


def by_page(desk: Desk) -> None:
    path = f"/cases/{desk.case.reference}/replies/{desk.feedback.pk}/publication/"
    sent = {"reply": HARM, "edition": 0, "because": "I insist"}
    assert signed_in(desk.who).post(path, sent).status_code == 422


def by_api(desk: Desk) -> None:
    sent = {"feedback": desk.feedback.pk, "text": HARM, "because": "I insist"}
    answered = with_token(desk.who).post(
        "/api/v1/replies", sent, content_type="application/json"
    )
    assert answered.status_code == 409


def by_journey(desk: Desk) -> None:
    draft = answer.save(desk.feedback, HARM, edition=0, by=desk.who.user, at=NOON)
    with pytest.raises(answer.Blocked):
        answer.send(draft, desk.who, at=NOON, ui_lang="en", because="I insist")


def later(desk: Desk) -> None:
    draft = answer.save(desk.feedback, HARM, edition=0, by=desk.who.user, at=NOON)
    with pytest.raises(answer.Blocked):
        answer.send(
            draft,
            desk.who,
            at=NOON,
            ui_lang="en",
            because="I insist",
            leave_at=NOON + timedelta(hours=2),
        )


def as_letter(desk: Desk) -> None:
    with pytest.raises(beyond_replies.Blocked):
        corresponding.write(
            desk.case, desk.who, at=NOON, ui_lang="en", words=HARM, signed_by="Kadri"
        )


def as_decision(desk: Desk) -> None:
    with pytest.raises(beyond_replies.Blocked):
        staging.decide(desk.case, HARM, "rejected", desk.who, at=NOON, ui_lang="en")


def as_printed_terms(desk: Desk) -> None:
    sent = {"months": 12, "text-en": HARM}
    answered = signed_in(desk.who).post("/vouchers/terms/", sent)
    assert answered.status_code == 422


def as_letter_once_all_is_erased(desk: Desk) -> None:
    Feedback.objects.all().delete()
    as_letter(desk)


DOORS: dict[str, Callable[[Desk], None]] = {
    "the composer": by_page,
    "the API": by_api,
    "a journey": by_journey,
    "a time to come": later,
    "a letter": as_letter,
    "a letter in a case whose words were erased": as_letter_once_all_is_erased,
    "the terms on every voucher": as_printed_terms,
    "a decision on the customer's page": as_decision,
}


@pytest.mark.parametrize("door", DOORS)
def test_harm_leaves_by_no_door(desk: Desk, door: str) -> None:
    DOORS[door](desk)
    with clock.stopped(NOON + timedelta(days=1)):
        carry_forgotten.func()
    assert not PaperReply.objects.exists()
    assert not Letter.objects.exists()
    assert not Step.objects.exists()
    assert not Publication.objects.exists()
    assert not VoucherTerms.objects.exists()


def test_an_automatic_answer_that_the_guard_dislikes_is_left_to_a_person(
    tuul: Organisation, paper: Channel, lane: Lane, monkeypatch: pytest.MonkeyPatch
) -> None:
    praised(paper, "Ingrid")
    monkeypatch.setattr(automatic_answers, "_words", lambda *_: HARM)
    automatic_answers.look_at_arrivals(tuul, at=NOON + timedelta(minutes=1))
    assert not Publication.objects.filter(automatic=True).exists()


def test_a_question_afterwards_is_read_by_the_guard(
    monkeypatch: pytest.MonkeyPatch, desk: Desk, tuul: Organisation
) -> None:
    from amends.journeys.asking_again import by_link

    monkeypatch.setattr(asking, "_written", lambda *_: (HARM, ""))
    invitation = by_link(desk.case, by=desk.who.user, at=NOON)
    found = {one.finding for one in asking.letter(invitation, "Kadri").blocks}
    assert {"anger", "threat"} <= found


def test_words_that_slipped_into_the_table_are_stopped_at_the_last_door(
    desk: Desk, key: Key
) -> None:
    draft = answer.save(desk.feedback, "Hello", edition=0, by=desk.who.user, at=NOON)
    approval = answer.Approval.give(draft, by=desk.who.user, at=NOON)
    reply = Publication.intend(approval, by=None, signed_by="", at=NOON)
    with clock.stopped(NOON + timedelta(days=1)):
        carry_forgotten.func()
    reply.refresh_from_db()
    assert reply.stage == Stage.FAILED
    assert not PaperReply.objects.exists()


def test_nobody_prints_a_letter_that_was_not_looked_over() -> None:
    """Letters are made in one place, and that place asks first."""
    made = set[str]()
    for path in (SOURCE / "journeys").rglob("*.py"):
        text: Any = path.read_text("utf-8")
        if "Letter.objects.create(" in text:
            made.add(path.relative_to(SOURCE).as_posix())
    assert made <= {"journeys/corresponding.py"} | {
        path for path in made if guarded(path) or "demonstrating" in path
    }
