"""A reply goes out once, and only the platform says that it is out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.state import State
from amends.channels.channel import Channel
from amends.channels.connectors.paper.fault import PaperFault, Trouble
from amends.channels.connectors.paper.reply import PaperReply
from amends.channels.connectors.paper.review import PaperReview
from amends.foundation import clock
from amends.journeys import answer
from amends.journeys.collecting import collect
from amends.journeys.publishing import carry
from amends.replies.publication import Publication, Stage
from tests.world import NOON

LATER = NOON + timedelta(minutes=1)
REPLY = (
    "Hello Mart, thank you for telling us. Your pizza was cold, and that is our fault. "
    "I will go through this with the kitchen today. Please call me, Kadri, on "
    "+372 600 0000, and I will put it right. Kadri"
)


@pytest.fixture
def feedback(paper: Channel, write_on_paper: Callable[..., PaperReview]) -> Feedback:
    """A review that was collected from paper."""
    write_on_paper()
    with clock.stopped(NOON):
        collect(paper, at=NOON)
    return Feedback.objects.get()


@pytest.fixture
def reply(feedback: Feedback, kadri: Membership) -> Publication:
    """An answer that Kadri sent."""
    draft = answer.save(feedback, REPLY, edition=0, by=kadri.user, at=NOON)
    return answer.send(draft, kadri, at=NOON, ui_lang="en", because="I know Mart")


def carried(reply: Publication, minutes: int = 1) -> Publication:
    with clock.stopped(NOON + timedelta(minutes=minutes)):
        carry(reply)
    reply.refresh_from_db()
    return reply


def test_a_reply_arrives_and_the_customer_is_waited_for(reply: Publication) -> None:
    assert carried(reply).stage == Stage.PUBLISHED
    assert PaperReply.objects.get().text == REPLY
    case = Case.objects.get()
    assert (case.state, case.answered_at) == (State.WAITING, LATER)


def test_nothing_leaves_before_it_can_no_longer_be_undone(reply: Publication) -> None:
    assert carried(reply, minutes=0).stage == Stage.APPROVED
    assert not PaperReply.objects.exists()


def test_an_undone_reply_comes_back_as_a_draft(
    reply: Publication, kadri: Membership, feedback: Feedback
) -> None:
    answer.undo(reply, by=kadri.user, at=NOON + timedelta(seconds=10))
    assert carried(reply).stage == Stage.UNDONE
    assert not PaperReply.objects.exists()
    draft = answer.current_draft(feedback)
    assert draft is not None
    assert draft.text == REPLY


@pytest.mark.parametrize("trouble", [Trouble.LOST_ANSWER, Trouble.LOST_QUESTION])
def test_an_unknown_outcome_is_read_back_and_never_doubled(
    reply: Publication, trouble: Trouble
) -> None:
    PaperFault.objects.create(page="tuul", trouble=trouble)
    assert carried(reply).stage == Stage.UNKNOWN
    assert carried(reply, minutes=30).stage == Stage.PUBLISHED
    assert PaperReply.objects.count() == 1


@pytest.mark.parametrize("trouble", [Trouble.DOWN, Trouble.PATIENCE])
def test_a_platform_that_is_down_is_tried_again(
    reply: Publication, trouble: Trouble
) -> None:
    PaperFault.objects.create(page="tuul", trouble=trouble)
    assert carried(reply).stage == Stage.APPROVED
    assert carried(reply, minutes=30).stage == Stage.PUBLISHED


def test_a_rejected_reply_reopens_the_case_with_the_reason(reply: Publication) -> None:
    PaperFault.objects.create(page="tuul", trouble=Trouble.REJECTION)
    assert carried(reply).stage == Stage.REJECTED
    assert "house rules" in reply.reason
    assert Case.objects.get().state == State.OPEN


def test_a_pending_reply_is_followed_to_its_end(reply: Publication) -> None:
    PaperFault.objects.create(page="tuul", trouble=Trouble.MODERATION)
    assert carried(reply).stage == Stage.PENDING
    PaperReply.objects.update(state="published")
    assert carried(reply, minutes=30).stage == Stage.PUBLISHED
    assert PaperReply.objects.count() == 1


def test_an_answer_to_what_is_gone_fails_for_a_person(
    reply: Publication, feedback: Feedback
) -> None:
    PaperReview.objects.get().remove()
    assert carried(reply).stage == Stage.FAILED
    assert Case.objects.get().state == State.OPEN


def test_a_carrier_that_died_leaves_a_lease_that_runs_out(reply: Publication) -> None:
    assert reply.lease(at=LATER)
    assert reply.mark_sent()
    assert not Publication.objects.due(LATER).exists()
    late = Publication.objects.get()
    assert carried(late, minutes=10).stage == Stage.PUBLISHED
    assert PaperReply.objects.count() == 1


def test_a_carrier_that_was_overtaken_writes_nothing(reply: Publication) -> None:
    old = Publication.objects.get()
    assert old.lease(at=LATER)
    new = Publication.objects.get()
    assert new.lease(at=LATER + timedelta(minutes=10))
    assert not old.mark_sent()
    assert not old.fail("no")


def test_sending_twice_is_one_publication(
    feedback: Feedback, kadri: Membership
) -> None:
    draft = answer.save(feedback, REPLY, edition=0, by=kadri.user, at=NOON)
    first = answer.send(draft, kadri, at=NOON, ui_lang="en", because="x")
    assert answer.send(draft, kadri, at=NOON, ui_lang="en", because="x") == first


def test_an_agent_may_not_publish_but_hand_in(
    feedback: Feedback, liis: Membership, kadri: Membership
) -> None:
    draft = answer.save(feedback, REPLY, edition=0, by=liis.user, at=NOON)
    with pytest.raises(answer.NotAllowed):
        answer.send(draft, liis, at=NOON, ui_lang="en")
    answer.hand_in(draft, by=liis.user, at=NOON)
    assert answer.send(draft, kadri, at=NOON, ui_lang="en", because="x")


def test_what_the_guard_blocks_does_not_leave(
    feedback: Feedback, kadri: Membership
) -> None:
    angry = "You are an idiot and a liar. Call Mart on +372 5555 1234."
    draft = answer.save(feedback, angry, edition=0, by=kadri.user, at=NOON)
    with pytest.raises(answer.Blocked) as refusal:
        answer.send(draft, kadri, at=NOON, ui_lang="en", because="I insist")
    assert "personal-data" in {row.finding for row in refusal.value.findings}
    assert not Publication.objects.exists()


def test_a_second_reply_knows_which_words_of_ours_may_give_way(
    reply: Publication, feedback: Feedback, kadri: Membership
) -> None:
    carried(reply)
    draft = answer.save(feedback, f"{REPLY} Again.", edition=0, by=kadri.user, at=LATER)
    second = answer.send(draft, kadri, at=LATER, ui_lang="en", because="more to say")
    assert second.as_outgoing().replaces == (REPLY,)
    assert reply.as_outgoing().replaces == ()
