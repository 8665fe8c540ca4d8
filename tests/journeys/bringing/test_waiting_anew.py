"""Who speaks again after our answer is promised another one, and it is watched."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.journeys import merging, staging, standing_in, timing
from amends.journeys.arrival import receive
from amends.journeys.reckoning_delays import delays
from tests.world import NOON, said

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WEEK_ON = NOON + 7 * DAY
COLD = "The pizza was cold, I want my money back."


@pytest.fixture
def answered(by_hand: Channel, kadri: Membership) -> Case:
    """A complaint that was answered within the hour."""
    case = said(by_hand, COLD, stars=1.0, thread="t")
    case.answered(by=kadri.user, at=NOON + HOUR)
    return case


def again(channel: Channel, text: str = "And where is it now?", **parts: bool) -> None:
    words = Incoming(external_id=text[:20], thread="t", text=text)
    receive(channel, [words], at=WEEK_ON, **parts)


def test_new_words_get_a_time_of_their_own(answered: Case, by_hand: Channel) -> None:
    first = answered.due_at
    again(by_hand)
    answered.refresh_from_db()
    assert answered.due_at > WEEK_ON
    assert answered.promise(WEEK_ON) == "calm"
    assert answered.promise(WEEK_ON + 30 * DAY) == "passed"
    assert (answered.answered_at, answered.first_due_at) == (NOON + HOUR, first)


def test_the_time_counts_from_the_first_words_that_nobody_answered(
    answered: Case, by_hand: Channel
) -> None:
    again(by_hand)
    answered.refresh_from_db()
    promised = answered.due_at
    later = Incoming(external_id="later", thread="t", text="Still nothing? Cold!")
    receive(by_hand, [later], at=WEEK_ON + HOUR)
    answered.refresh_from_db()
    assert answered.due_at == promised


def test_thanks_open_the_case_and_promise_nothing(
    answered: Case, by_hand: Channel
) -> None:
    first = answered.due_at
    again(by_hand, "Thank you, that was very kind!")
    answered.refresh_from_db()
    assert (answered.state, answered.due_at, answered.anew_at) == ("open", first, None)


def test_the_next_answer_ends_it_and_the_first_promise_was_kept(
    answered: Case, by_hand: Channel, kadri: Membership
) -> None:
    again(by_hand)
    answered.refresh_from_db()
    answered.answered(by=kadri.user, at=WEEK_ON + HOUR)
    answered.refresh_from_db()
    assert answered.promise(WEEK_ON + DAY) == "kept"
    assert not answered.broke_a_promise(WEEK_ON + 30 * DAY)


def test_the_other_deadline_is_warned_of_and_its_breach_counts(
    answered: Case, by_hand: Channel, tuul: Organisation, kadri: Membership
) -> None:
    again(by_hand)
    timing.watch(tuul, at=WEEK_ON)
    timing.warn(tuul, at=WEEK_ON + 30 * DAY)
    assert answered.events.filter(verb="breached").count() == 1
    answered.refresh_from_db()
    answered.answered(by=kadri.user, at=WEEK_ON + 31 * DAY)
    assert answered.broke_a_promise(WEEK_ON + 32 * DAY)
    found = delays(Case.objects.all(), NOON - HOUR, WEEK_ON + 32 * DAY)
    assert (found.late, [case.pk for case in found.untold]) == (1, [answered.pk])


def test_it_stands_among_what_is_overdue(answered: Case, by_hand: Channel) -> None:
    again(by_hand)
    late = WEEK_ON + 30 * DAY
    assert list(Case.objects.open().overdue(late)) == [answered]
    assert not Case.objects.open().in_time(late).exists()


def test_a_deputy_gets_it_too(
    answered: Case,
    by_hand: Channel,
    tuul: Organisation,
    kadri: Membership,
    liis: Membership,
    mihkel: Membership,
) -> None:
    answered.assign(liis.user, by=kadri.user, at=NOON)
    again(by_hand)
    days = (WEEK_ON.date(), WEEK_ON.date() + 9 * DAY)
    standing_in.leave(tuul, liis.user, days, mihkel.user, by=kadri.user, at=WEEK_ON)
    assert standing_in.hand_over(tuul, at=WEEK_ON) == 1
    answered.refresh_from_db()
    assert answered.assignee == mihkel.user


def test_an_appeal_is_promised_an_answer(answered: Case, kadri: Membership) -> None:
    answered.close(by=kadri.user, at=NOON + DAY)
    staging.appeal(answered, "That is not what happened.", at=WEEK_ON)
    answered.refresh_from_db()
    assert answered.due_at > WEEK_ON


def test_words_about_an_old_matter_are_new(by_hand: Channel) -> None:
    old = Incoming(external_id="old", thread="t", text=COLD, stars=1.0)
    receive(by_hand, [old], at=NOON, backfill=True)
    assert Case.objects.get().due_at is None
    again(by_hand)
    assert Case.objects.get().due_at > WEEK_ON


def test_an_old_mailbox_read_again_promises_nothing(
    answered: Case, by_hand: Channel
) -> None:
    again(by_hand, backfill=True)
    answered.refresh_from_db()
    assert answered.anew_at is None


def test_a_case_that_is_closed_waits_no_more(
    answered: Case, by_hand: Channel, kadri: Membership
) -> None:
    first = answered.due_at
    again(by_hand)
    answered.refresh_from_db()
    answered.close(by=kadri.user, at=WEEK_ON + HOUR)
    answered.refresh_from_db()
    assert (answered.due_at, answered.anew_at) == (first, None)


def test_who_waits_in_a_merged_case_waits_in_the_kept_one(
    answered: Case, by_hand: Channel, kadri: Membership
) -> None:
    other = said(by_hand, "Cold again, and late.", stars=1.0)
    merging.merge(answered, other, by=kadri.user, at=NOON + 2 * HOUR)
    answered.refresh_from_db()
    assert answered.waits
    assert answered.due_at == other.due_at


def test_words_changed_after_the_answer_get_a_time_too(by_hand: Channel) -> None:
    case = said(by_hand, COLD, external_id="r", version="1", stars=2.0)
    case.answered(by=None, at=NOON + HOUR)
    worse = Incoming(external_id="r", version="2", text="Rude answer!", stars=1.0)
    receive(by_hand, [worse], at=WEEK_ON)
    case.refresh_from_db()
    assert case.due_at > WEEK_ON


@pytest.mark.parametrize(
    ("stars", "text", "waits"),
    [
        (5.0, "They called and brought the missing pizza. The oven was broken.", False),
        (3.0, "They called, but the pizza was cold again.", True),
        (4.0, "They called. My son had an allergic reaction to the nuts.", True),
    ],
)
def test_a_raised_rating_wants_no_answer_unless_it_is_urgent(
    by_hand: Channel, kadri: Membership, *, stars: float, text: str, waits: bool
) -> None:
    case = said(by_hand, COLD, stars=1.0, external_id="r")
    case.answered(by=kadri.user, at=NOON + HOUR)
    changed = Incoming(external_id="r", text=text, stars=stars, version="2")
    receive(by_hand, [changed], at=WEEK_ON)
    case.refresh_from_db()
    assert (case.anew_at is not None) is waits
