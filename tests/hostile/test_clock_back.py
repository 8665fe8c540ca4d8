"""The clock jumps back while people work: late perhaps, never lost, never twice."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.snooze import Snooze
from amends.cases.state import State
from amends.channels.channel import Channel
from amends.channels.connectors.paper.reply import PaperReply
from amends.channels.connectors.paper.review import PaperReview
from amends.foundation import clock
from amends.journeys import answer
from amends.journeys.collecting import collect
from amends.journeys.publishing import carry
from amends.replies.publication import Publication, Stage
from tests.web.replies.conftest import REPLY, REVIEW
from tests.world import NOON, said, signed_in

BACK = NOON - timedelta(hours=6)
SOON = NOON + timedelta(minutes=1)


@pytest.fixture
def approved(
    paper: Channel, kadri: Membership, write_on_paper: Callable[..., PaperReview]
) -> Publication:
    """A reply that was approved at noon."""
    write_on_paper(text=REVIEW)
    collect(paper, at=NOON)
    feedback = Case.objects.get().feedback.get()
    draft = answer.save(feedback, REPLY, edition=0, by=kadri.user, at=NOON)
    return answer.send(draft, kadri, at=NOON, ui_lang="en", because="I called Mart.")


def carried(at: datetime) -> Stage:
    with clock.stopped(at):
        carry(Publication.objects.get())
    return Stage(Publication.objects.get().stage)


def test_an_approved_reply_waits_and_then_leaves_once(approved: Publication) -> None:
    assert carried(BACK) == Stage.APPROVED
    assert carried(SOON) == Stage.PUBLISHED
    assert carried(BACK) == Stage.PUBLISHED
    assert carried(SOON) == Stage.PUBLISHED
    assert PaperReply.objects.count() == 1


def test_what_was_carried_is_not_taken_back_by_an_old_clock(
    approved: Publication, kadri: Membership
) -> None:
    carried(SOON)
    assert answer.undo(Publication.objects.get(), by=kadri.user, at=BACK) is None
    assert Publication.objects.get().stage == Stage.PUBLISHED


def test_a_sleeping_case_stays_asleep_and_wakes_at_its_time(
    cold_pizza: Case, kadri: Membership
) -> None:
    Snooze.put_aside(cold_pizza, SOON, by=kadri.user, at=NOON)
    browser = signed_in(kadri)
    for at in (BACK, NOON):
        with clock.stopped(at):
            page = browser.get(f"/cases/{cold_pizza.reference}/")
        assert page.status_code == 200
    cold_pizza.refresh_from_db()
    assert cold_pizza.state == State.SNOOZED


def test_the_desk_works_on_cases_from_the_future(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, "The pizza was cold.", stars=1.0)
    browser = signed_in(kadri)
    with clock.stopped(BACK):
        for path in ("/cases/", f"/cases/{case.reference}/", "/trail/"):
            assert browser.get(path).status_code == 200, path
        draft = answer.save(
            case.feedback.get(), "Words", edition=0, by=kadri.user, at=BACK
        )
        draft.rewrite("Better words", edition=1, by=kadri.user, at=BACK)
    assert draft.edition == 2


def test_the_same_mail_brought_again_yesterday_changes_nothing(
    by_hand: Channel,
) -> None:
    first = said(by_hand, "Cold pizza", external_id="m-1")
    with clock.stopped(BACK):
        again = said(by_hand, "Cold pizza", external_id="m-1")
    assert first == again
    assert Case.objects.count() == 1
