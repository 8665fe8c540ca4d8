"""Won back: told to the team once, and only where somebody had done something."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.event import Event
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.followups.won_back import Sign, WonBack
from amends.foundation import clock
from amends.journeys.arrival import receive
from amends.journeys.asking.answering import Said
from amends.journeys.asking_again import answer, by_link
from amends.journeys.celebrating import celebrate, look
from amends.journeys.visiting import receive_visits
from amends.journeys.visits.came import Came
from tests.world import NOON, said

DAY = timedelta(days=1)
REVIEW = {"external_id": "r1", "lang": "et"}


@pytest.fixture(autouse=True)
def monday_noon() -> Iterator[None]:
    with clock.stopped(NOON):
        yield


def edited(channel: Channel, stars: float) -> None:
    """Let the writer of the review change it two days later."""
    item = Incoming(
        **REVIEW,
        version="2",
        text="Pitsa oli külm, aga nad tegid selle heaks!",
        stars=stars,
        author="Mart K.",
        written_at=NOON,
    )
    receive(channel, [item], at=NOON + 2 * DAY)


def complaint(channel: Channel) -> Case:
    return said(channel, "Pitsa oli külm!", stars=1.0, version="1", **REVIEW)


def test_a_rating_that_rose_after_our_answer_is_told_once(
    by_hand: Channel, kadri: Membership
) -> None:
    case = complaint(by_hand)
    case.answered(by=kadri.user, at=NOON + DAY)
    edited(by_hand, 4.0)
    for _time in "ab":
        celebrate.func()
    won = WonBack.objects.get()
    assert (won.sign, won.before, won.after) == (Sign.RAISED, 1.0, 4.0)
    assert Event.objects.filter(verb="won_back").count() == 1


def test_a_rating_that_rose_before_anybody_answered_is_no_merit(
    by_hand: Channel, kadri: Membership
) -> None:
    case = complaint(by_hand)
    edited(by_hand, 4.0)
    case.refresh_from_db()
    case.answered(by=kadri.user, at=NOON + 3 * DAY)
    assert look(at=NOON + 4 * DAY) == 0


def test_a_rating_that_fell_is_not_celebrated(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, "Pitsa oli külm!", stars=3.0, version="1", **REVIEW)
    case.answered(by=kadri.user, at=NOON + DAY)
    edited(by_hand, 1.0)
    assert look(at=NOON + 3 * DAY) == 0


def test_the_unhappy_who_say_that_they_are_content(
    cold_pizza: Case, kadri: Membership
) -> None:
    cold_pizza.close(by=kadri.user, at=NOON, reason="solved")
    asked = by_link(cold_pizza, by=kadri.user, at=NOON)
    answer(asked, Said("yes", satisfaction=5), at=NOON + DAY)
    assert look(at=NOON + DAY) == 1
    assert WonBack.objects.get().sign == Sign.CONTENT


def test_who_only_says_that_it_is_solved_is_not_yet_won_back(
    cold_pizza: Case, kadri: Membership
) -> None:
    cold_pizza.close(by=kadri.user, at=NOON, reason="solved")
    asked = by_link(cold_pizza, by=kadri.user, at=NOON)
    answer(asked, Said("yes", satisfaction=2), at=NOON + DAY)
    assert look(at=NOON + DAY) == 0


def test_the_unhappy_who_come_again(
    by_hand: Channel, tuul: Organisation, kadri: Membership
) -> None:
    case = said(
        by_hand,
        "Pitsa oli jääkülm ja kuller ebaviisakas!",
        stars=1.0,
        lang="et",
        identities=(("email", "mart@guest.example"),),
    )
    case.close(by=kadri.user, at=NOON, reason="solved")
    by_link(case, by=kadri.user, at=NOON)
    mail = "mart@guest.example"
    receive_visits(tuul, [Came(mail, (NOON - DAY).date(), email=mail)])
    assert look(at=NOON + 3 * DAY) == 0
    receive_visits(tuul, [Came(mail, (NOON + 2 * DAY).date(), email=mail)])
    assert look(at=NOON + 3 * DAY) == 1
    assert WonBack.objects.get().sign == Sign.CAME_BACK
