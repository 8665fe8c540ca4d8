"""Where no machine may answer: copy, open, confirm, as a first-class way."""

from __future__ import annotations

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.state import State
from amends.channels.channel import Channel
from amends.foundation.jobs.job import Job
from amends.journeys import answer
from amends.replies.draft import Draft
from amends.replies.publication import Publication, Stage
from tests.world import NOON, said, signed_in

REPLY = "Hello, thank you for telling us. The pizza was soggy; that is our fault. Kadri"


@pytest.fixture
def case(by_hand: Channel) -> Case:
    return said(
        by_hand,
        "The pizza was soggy and nobody cared.",
        stars=2.0,
        url="https://trip.example/r/77",
        details={"site": "Tripadvisor"},
    )


@pytest.fixture
def waiting(case: Case, kadri: Membership) -> Publication:
    feedback = case.feedback.get()
    draft = answer.save(feedback, REPLY, edition=0, by=kadri.user, at=NOON)
    return answer.send(draft, kadri, at=NOON, ui_lang="en", because="As agreed")


def shown(who: Membership, case: Case) -> str:
    return signed_in(who).get(f"/cases/{case.reference}/").content.decode()


def test_it_is_told_beforehand(case: Case, kadri: Membership) -> None:
    page = shown(kadri, case)
    assert "you copy it there yourself" in page
    assert "Approve, then copy it there" in page


def test_three_steps_lead_there(
    case: Case, kadri: Membership, waiting: Publication
) -> None:
    page = shown(kadri, case)
    assert waiting.stage == Stage.MANUAL
    assert 'href="https://trip.example/r/77"' in page
    assert "Open Tripadvisor" in page
    assert 'data-copies="words-' in page


def test_only_the_confirmation_makes_it_published(
    case: Case, liis: Membership, waiting: Publication
) -> None:
    case.refresh_from_db()
    assert case.answered_at is None
    signed_in(liis).post(f"/replies/{waiting.pk}/confirmation/")
    waiting.refresh_from_db()
    case.refresh_from_db()
    assert waiting.stage == Stage.PUBLISHED
    assert case.state == State.WAITING
    assert "Put it there by hand" not in shown(liis, case)


def test_the_words_can_be_changed_until_then(
    case: Case, kadri: Membership, waiting: Publication
) -> None:
    signed_in(kadri).post(f"/replies/{waiting.pk}/undoing/")
    assert Draft.objects.unsent().get().text == REPLY
    signed_in(kadri).post(f"/replies/{waiting.pk}/confirmation/")
    waiting.refresh_from_db()
    assert waiting.stage == Stage.UNDONE


def test_a_call_is_answered_by_calling_back(
    by_hand: Channel, kadri: Membership
) -> None:
    Channel.objects.update(platform_slug="phone", name="Phone")
    by_hand.refresh_from_db()
    call = said(
        by_hand, "Pizza was cold.", public=False, details={"phone": "+37255550101"}
    )
    feedback = call.feedback.get()
    draft = answer.save(feedback, REPLY, edition=0, by=kadri.user, at=NOON)
    answer.send(draft, kadri, at=NOON, ui_lang="en", because="As agreed")
    page = shown(kadri, call)
    assert 'href="tel:+37255550101"' in page
    assert "The customer has the answer" in page


def test_whoever_was_let_go_is_answered_by_hand(
    paper: Channel, kadri: Membership
) -> None:
    case = said(paper, "The pizza was soggy and nobody cared.", stars=2.0)
    paper.disconnect(at=NOON)
    page = shown(kadri, case)
    assert "is disconnected: you copy it there yourself" in page
    assert "Approve, then copy it there" in page
    feedback = case.feedback.get()
    draft = answer.save(feedback, REPLY, edition=0, by=kadri.user, at=NOON)
    sent = answer.send(draft, kadri, at=NOON, ui_lang="en", because="As agreed")
    assert sent.stage == Stage.MANUAL
    assert not Job.objects.filter(task__contains="carry_later").exists()
