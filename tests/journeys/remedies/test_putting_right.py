"""From the facts to the remedy, and who may decide."""

from __future__ import annotations

from decimal import Decimal

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.event import Event
from amends.channels.channel import Channel
from amends.core.nouns import Remedy as Allowed
from amends.journeys import policy_making
from amends.journeys.answer import look_over, propose, reading_of
from amends.journeys.answering.setting import setting_for
from amends.journeys.investigating import Found, facts_of, investigate
from amends.journeys.putting_right import (
    NeedsReason,
    NotAllowed,
    NotOurs,
    Wish,
    approve,
    give,
    left_of,
    refuse,
)
from amends.journeys.putting_right import propose as proposed
from amends.remedies.remedy import Remedy
from tests.world import NOON, said

BACK = Wish("k1", "refund", Decimal("18.00"))


def test_what_was_found_out_becomes_the_proposal(our_fault: Case) -> None:
    found = proposed(our_fault, at=NOON).decision
    assert (found.kind, found.amount) == ("refund", Decimal("18.00"))
    assert Event.objects.filter(case=our_fault, verb="investigated").count() == 1


def test_an_agent_gives_what_the_policy_gives(
    our_fault: Case, liis: Membership
) -> None:
    remedy = give(our_fault, BACK, liis, at=NOON)
    assert Remedy.objects.given().get() == remedy
    assert not remedy.is_exception
    assert Event.objects.filter(case=our_fault, verb="remedy_given").count() == 1


def test_the_same_key_gives_once(our_fault: Case, liis: Membership) -> None:
    first, second = (give(our_fault, BACK, liis, at=NOON) for _time in "ab")
    assert first == second
    assert Event.objects.filter(verb="remedy_given").count() == 1


def test_the_same_key_in_another_case_is_another_remedy(
    our_fault: Case, by_hand: Channel, liis: Membership
) -> None:
    other = said(by_hand, "Jälle külm pitsa!", stars=1.0)
    investigate(other, Found("yes", "food", price=Decimal(18)), by=liis.user, at=NOON)
    first, second = (give(case, BACK, liis, at=NOON) for case in (our_fault, other))
    assert first != second


def test_something_else_needs_a_reason(our_fault: Case, liis: Membership) -> None:
    with pytest.raises(NeedsReason):
        give(our_fault, Wish("k2", "voucher", Decimal(5)), liis, at=NOON)
    assert not Remedy.objects.exists()


def test_what_the_house_does_not_offer_is_not_given(
    our_fault: Case, liis: Membership
) -> None:
    with pytest.raises(NotOurs):
        give(our_fault, Wish("k2", "gift", Decimal(5), "Nice"), liis, at=NOON)


def test_an_exception_waits_for_a_manager(
    our_fault: Case, liis: Membership, mihkel: Membership
) -> None:
    wish = Wish("k2", "voucher", Decimal(20), "It was her birthday.")
    remedy = give(our_fault, wish, liis, at=NOON)
    assert Remedy.objects.waiting().get() == remedy
    with pytest.raises(NotAllowed):
        approve(remedy, liis, at=NOON)
    assert approve(remedy, mihkel, at=NOON)
    assert not approve(remedy, mihkel, at=NOON)
    assert Remedy.objects.given().get() == remedy


def test_beyond_the_cap_the_owner_decides(
    our_fault: Case, mihkel: Membership, kadri: Membership
) -> None:
    wish = Wish("k2", "voucher", Decimal(28), "A wedding.")
    remedy = give(our_fault, wish, mihkel, at=NOON)
    assert remedy.authority == "owner"
    assert refuse(remedy, "Too much.", kadri, at=NOON)
    assert not approve(remedy, kadri, at=NOON)
    assert not Remedy.objects.given().exists()


def test_an_empty_purse_asks_the_owner_and_gives_no_less(
    our_fault: Case, liis: Membership, kadri: Membership, tartu: Location
) -> None:
    policy_making.allot({tartu: Decimal(20)}, by=kadri.user, at=NOON)
    give(our_fault, BACK, liis, at=NOON)
    assert left_of(tartu, NOON) == Decimal(2)
    again = proposed(our_fault, at=NOON).decision
    assert (again.amount, again.authority) == (Decimal("18.00"), "owner")


def test_the_second_time_within_a_year_counts(
    by_hand: Channel, our_fault: Case, liis: Membership
) -> None:
    again = said(
        by_hand, "Jälle külm pitsa!", stars=1.0, identities=(("email", "m@x.ee"),)
    )
    our_fault.come_from(again.customer)
    Case.objects.filter(pk=again.pk).update(received_at=NOON.replace(day=15))
    again.refresh_from_db()
    investigate(again, Found("yes", "food.taste"), by=liis.user, at=NOON)
    assert facts_of(again, at=NOON.replace(day=15)).repeats == 1
    assert facts_of(our_fault, at=NOON.replace(day=15)).repeats == 0


def test_a_reply_may_promise_what_was_given_and_no_more(
    our_fault: Case, liis: Membership
) -> None:
    feedback = our_fault.feedback.get()
    feedback.public = False
    feedback.save(update_fields=["public"])
    give(our_fault, BACK, liis, at=NOON)
    setting = setting_for(feedback, liis, reading_of(feedback))
    assert setting.remedies == (Allowed("refund", Decimal("18.00"), "EUR"),)
    findings = look_over(
        feedback, "Tere! Annan teile kinkekaardi 40 eurot. Liis", liis, ui_lang="en"
    )
    assert "promise-beyond-policy" in {found.finding for found in findings}
    drafts = propose(feedback, liis, ui_lang="en").drafts
    assert any("18" in draft.text for draft in drafts)


def test_the_fault_that_was_found_reaches_the_draft(our_fault: Case) -> None:
    assert our_fault.feedback.get().details["at_fault"] == "yes"
