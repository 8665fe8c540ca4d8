"""Automatic answers are earned, delayed, capped, and stopped with one switch."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.connectors.paper.reply import PaperReply
from amends.channels.connectors.paper.review import PaperReview
from amends.core.answering.lanes import Key
from amends.foundation import clock
from amends.journeys import answer, switching
from amends.journeys.automatic_answers import answer_by_themselves, look_at_arrivals
from amends.journeys.automating.trust import footing_of, footings
from amends.journeys.publishing import carry
from amends.replies.automatic_look import AutomaticLook
from amends.replies.automatic_terms import AutomaticTerms
from amends.replies.experience import Experience
from amends.replies.lane import Lane
from amends.replies.publication import Publication, Stage
from amends.understanding.reading import Reading
from tests.journeys.answers.conftest import PRAISE, TERMS, Earn, praised, sent
from tests.world import NOON, said

SOON = NOON + timedelta(minutes=1)
THEN = NOON + timedelta(hours=1)


def looked(house: Organisation, at: datetime = SOON) -> Publication | None:
    """Let the worker look once; return the automatic answer if it wrote one."""
    look_at_arrivals(house, at=at)
    found: Publication | None = Publication.objects.filter(automatic=True).last()
    return found


def standing(house: Organisation, key: Key, at: datetime = SOON) -> object:
    return footing_of(AutomaticTerms.of_house(house.pk), key, at=at)


def test_nothing_answers_by_itself_unless_somebody_switched_it_on(
    tuul: Organisation, paper: Channel, earn: Earn, kadri: Membership
) -> None:
    earn(8)
    switching.keep_terms(tuul, {**TERMS, "signer": kadri}, by=kadri.user, at=NOON)
    praised(paper, "Ingrid")
    assert looked(tuul) is None


def test_what_is_not_earned_cannot_be_switched_on(
    tuul: Organisation, kadri: Membership, earn: Earn, key: Key
) -> None:
    earn(4)
    switching.keep_terms(tuul, {**TERMS, "signer": kadri}, by=kadri.user, at=NOON)
    with pytest.raises(switching.NotEarned):
        switching.switch_on(tuul, key, by=kadri.user, at=NOON)


def test_praise_in_a_trusted_lane_is_answered_after_the_delay(
    tuul: Organisation, paper: Channel, lane: Lane
) -> None:
    feedback = praised(paper, "Ingrid")
    reply = looked(tuul)
    assert reply is not None
    assert reply.feedback == feedback
    assert reply.not_before == SOON + timedelta(minutes=30)
    assert reply.approval.approved_by is None
    assert reply.draft.provenance["automatic"]
    assert looked(tuul) == reply


def test_it_reaches_the_platform(
    tuul: Organisation, paper: Channel, lane: Lane
) -> None:
    review = PaperReview.objects.create(
        page="tuul",
        author="Ingrid",
        author_id="ingrid",
        stars=5,
        text=PRAISE,
        written_at=NOON,
        change=PaperReview.next_change("tuul"),
    )
    said(paper, PRAISE, external_id=str(review.pk), author="Ingrid", stars=5.0)
    reply = looked(tuul)
    assert reply is not None
    with clock.stopped(THEN):
        carry(reply)
    reply.refresh_from_db()
    assert (reply.stage, PaperReply.objects.count()) == (Stage.PUBLISHED, 1)


def test_what_came_before_the_switch_is_left_to_people(
    tuul: Organisation, paper: Channel, lane: Lane
) -> None:
    Lane.objects.update(switched_on_at=SOON)
    praised(paper, "Ingrid")
    assert looked(tuul) is None


def test_own_automatic_posts_earn_nothing(
    tuul: Organisation, paper: Channel, lane: Lane, key: Key
) -> None:
    before = standing(tuul, key)
    praised(paper, "Ingrid")
    assert looked(tuul)
    assert Experience.objects.count() == 6
    assert standing(tuul, key) == before


def test_a_made_up_proposal_earns_nothing(
    tuul: Organisation, paper: Channel, kadri: Membership
) -> None:
    feedback = praised(paper, "Ingrid")
    words = answer.propose(feedback, kadri, ui_lang="en").drafts[0].text
    shown = answer.Proposed(words, "x" * 43)
    draft = answer.save(
        feedback, words, edition=0, by=kadri.user, at=NOON, proposed=shown
    )
    answer.send(draft, kadri, at=NOON, ui_lang="en", because="x")
    assert not Experience.objects.exists()


def test_taking_automatic_answers_back_loses_the_trust(
    tuul: Organisation, paper: Channel, lane: Lane, kadri: Membership, key: Key
) -> None:
    for number, guest in enumerate(("Ingrid", "Juhan", "Karin")):
        praised(paper, guest, f"{PRAISE} Visit {number}.")
        reply = looked(tuul)
        assert reply is not None
        assert answer.undo(reply, by=kadri.user, at=SOON)
    (footing,) = footings(AutomaticTerms.of_house(tuul.pk), at=THEN)
    assert footing.lapsed
    praised(paper, "Laine")
    assert Publication.objects.filter(automatic=True).count() == 3
    assert looked(tuul, THEN).stage == Stage.UNDONE  # type: ignore[union-attr] # the third


def test_an_edit_heavy_week_holds_back_what_waits_already(
    tuul: Organisation, paper: Channel, lane: Lane, kadri: Membership
) -> None:
    praised(paper, "Ingrid")
    reply = looked(tuul)
    assert reply is not None
    for number, guest in enumerate(("Juhan", "Karin", "Laine")):
        other = praised(paper, guest, f"{PRAISE} Visit {number}.")
        sent(other, kadri, at=SOON, change=f"The cook {number} says hello.")
    with clock.stopped(THEN):
        carry(reply)
    reply.refresh_from_db()
    assert (reply.stage, reply.reason) == (Stage.UNDONE, "untrusted")


def test_what_is_not_simple_waits_for_a_person(
    tuul: Organisation, paper: Channel, lane: Lane
) -> None:
    words = f"{PRAISE} My husband had an allergic reaction afterwards."
    case = said(paper, words, author="Ingrid", stars=5.0, lang="en")
    Case.objects.update(kind="praise")
    Reading.objects.update(kind="praise")
    assert looked(tuul) is None
    look = AutomaticLook.objects.get(feedback__case=case)
    assert look.held_because == "urgent"
    assert case.events.get(verb="left_to_people").detail == {"reason": "urgent"}


def test_the_daily_cap_leaves_the_rest_to_people(
    tuul: Organisation, paper: Channel, lane: Lane
) -> None:
    AutomaticTerms.objects.update(daily_cap=1)
    praised(paper, "Ingrid")
    praised(paper, "Juhan", "Lovely pizza, and such a friendly waiter. Thank you!")
    look_at_arrivals(tuul, at=SOON)
    assert Publication.objects.filter(automatic=True).count() == 1
    assert AutomaticLook.objects.last().held_because == "cap"


def test_one_switch_stops_all_and_what_waits_comes_back_as_a_draft(
    tuul: Organisation, paper: Channel, lane: Lane, liis: Membership
) -> None:
    feedback = praised(paper, "Ingrid")
    reply = looked(tuul)
    assert reply is not None
    assert switching.stop_all(tuul, by=liis.user, at=SOON) == 1
    reply.refresh_from_db()
    assert reply.stage == Stage.UNDONE
    draft = answer.current_draft(feedback)
    assert draft is not None
    assert draft.text == reply.text
    praised(paper, "Juhan")
    assert looked(tuul) == reply


def test_a_stop_in_the_last_moment_still_holds_it_back(
    tuul: Organisation, paper: Channel, lane: Lane, liis: Membership
) -> None:
    praised(paper, "Ingrid")
    reply = looked(tuul)
    assert reply is not None
    # The delay has run out: it can no longer be undone, but nobody has carried it.
    switching.stop_all(tuul, by=liis.user, at=THEN)
    with clock.stopped(THEN):
        carry(reply)
    reply.refresh_from_db()
    assert (reply.stage, reply.reason) == (Stage.UNDONE, "stopped")
    assert not PaperReply.objects.exists()


def test_a_customer_who_writes_more_meanwhile_gets_a_person(
    tuul: Organisation, paper: Channel, lane: Lane
) -> None:
    feedback = praised(paper, "Ingrid")
    reply = looked(tuul)
    assert reply is not None
    with clock.stopped(SOON):
        feedback.bury(at=SOON)
    with clock.stopped(THEN):
        carry(Publication.objects.get(pk=reply.pk))
    reply.refresh_from_db()
    assert (reply.stage, reply.reason) == (Stage.UNDONE, "removed")


def test_who_may_no_longer_publish_signs_nothing(
    tuul: Organisation, paper: Channel, lane: Lane, kadri: Membership
) -> None:
    kadri.role = "reader"
    kadri.save()
    praised(paper, "Ingrid")
    assert looked(tuul) is None


def test_the_timetable_looks_in_every_house(
    tuul: Organisation, paper: Channel, lane: Lane
) -> None:
    praised(paper, "Ingrid")
    with clock.stopped(SOON):
        answer_by_themselves.func()
    assert Publication.objects.filter(automatic=True).count() == 1
