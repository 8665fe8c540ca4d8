"""What a customer adds later can be worse than what they began with."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.journeys.arrival import receive
from amends.routing.rule import Rule
from tests.world import NOON

CALM = Incoming(external_id="1", thread="t", text="Is the kitchen open on Sunday?")
LATER = NOON + timedelta(days=2)
GRAVE = Incoming(
    external_id="2",
    thread="t",
    text="There were nuts in it and my son had an allergic reaction in hospital.",
)


@pytest.fixture
def case(by_hand: Channel) -> Case:
    receive(by_hand, [CALM], at=NOON)
    return Case.objects.get()


def test_the_second_letter_makes_the_case_urgent(case: Case, by_hand: Channel) -> None:
    assert case.severity < 3
    receive(by_hand, [GRAVE], at=LATER)
    case.refresh_from_db()
    assert (case.severity, "safety" in case.urgent) == (3, True)
    assert case.events.filter(verb="weighs_more").exists()


def test_it_is_promised_sooner_counted_from_the_new_words(
    case: Case, by_hand: Channel
) -> None:
    Case.objects.update(due_at=NOON + timedelta(days=9))
    receive(by_hand, [GRAVE], at=LATER)
    case.refresh_from_db()
    assert LATER < case.due_at < NOON + timedelta(days=9)


def test_the_rule_for_what_is_urgent_names_its_owner(
    case: Case, by_hand: Channel, kadri: Membership
) -> None:
    Rule.objects.create(
        organisation=case.organisation, name="Urgent", severity=3, owner=kadri.user
    )
    by_hand.organisation.refresh_from_db()
    receive(by_hand, [GRAVE], at=LATER)
    case.refresh_from_db()
    assert case.assignee == kadri.user


def test_both_letters_at_once_weigh_as_much(by_hand: Channel) -> None:
    receive(by_hand, [CALM, GRAVE], at=NOON)
    case = Case.objects.get()
    assert (case.severity, "safety" in case.urgent) == (3, True)


def test_thanks_do_not_make_it_light_again(case: Case, by_hand: Channel) -> None:
    receive(by_hand, [GRAVE], at=LATER)
    thanks = Incoming(external_id="3", thread="t", text="Thank you, all is well!")
    receive(by_hand, [thanks], at=LATER)
    case.refresh_from_db()
    assert case.severity == 3


def test_praise_edited_into_a_complaint_gets_a_promise(by_hand: Channel) -> None:
    praise = Incoming(external_id="9", version="1", text="Great pizza!", stars=5.0)
    receive(by_hand, [praise], at=NOON)
    assert Case.objects.get().due_at is None
    worse = Incoming(external_id="9", version="2", text="Cold and rude.", stars=1.0)
    receive(by_hand, [worse], at=LATER)
    case = Case.objects.get()
    assert case.severity == 2
    assert case.due_at > LATER


def test_an_old_mailbox_read_for_the_first_time_promises_nothing(
    case: Case, by_hand: Channel
) -> None:
    before = case.due_at
    receive(by_hand, [GRAVE], at=LATER, backfill=True)
    case.refresh_from_db()
    assert (case.severity, case.due_at) == (3, before)
