"""A case under the wrong location goes to the right one, and everything follows."""

from __future__ import annotations

import pytest

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.journeys import answer
from amends.journeys.arrival import receive
from amends.journeys.moving import ReplyOnItsWay, move
from amends.routing.rule import Rule
from tests.world import NOON, said


@pytest.fixture
def case(by_hand: Channel, tartu: Location) -> Case:
    by_hand.location = tartu
    by_hand.save()
    return said(by_hand, "The pizza was cold.", thread="t-1")


def test_words_and_case_belong_to_the_new_place(
    case: Case, elva: Location, kadri: Membership
) -> None:
    assert move(case, elva, by=kadri.user, at=NOON)
    case.refresh_from_db()
    assert case.location == elva
    assert Feedback.objects.get().location == elva


def test_a_second_time_changes_nothing(
    case: Case, elva: Location, kadri: Membership
) -> None:
    move(case, elva, by=kadri.user, at=NOON)
    assert not move(case, elva, by=kadri.user, at=NOON)
    assert case.events.filter(verb="moved").count() == 1


def test_story_and_trail_tell_from_where_to_where(
    case: Case, elva: Location, kadri: Membership
) -> None:
    move(case, elva, by=kadri.user, at=NOON)
    told = {"from": "Tuul Tartu", "to": "Tuul Elva"}
    assert case.events.get(verb="moved").detail == told
    entry = AuditEntry.objects.get(verb="move case")
    assert (entry.user, entry.detail) == (kadri.user, told)


def test_the_rule_of_the_new_place_names_the_owner(
    case: Case, elva: Location, kadri: Membership, liis: Membership
) -> None:
    Rule.objects.create(
        organisation=case.organisation, name="Elva", location=elva, owner=liis.user
    )
    case.organisation.refresh_from_db()
    move(case, elva, by=kadri.user, at=NOON)
    case.refresh_from_db()
    assert case.assignee == liis.user


def test_whoever_took_it_keeps_it_where_no_rule_speaks_of_places(
    case: Case, elva: Location, kadri: Membership, liis: Membership
) -> None:
    case.assign(liis.user, by=liis.user, at=NOON)
    move(case, elva, by=kadri.user, at=NOON)
    case.refresh_from_db()
    assert case.assignee == liis.user


def test_nobody_leads_what_they_cannot_see(
    case: Case, elva: Location, kadri: Membership, mihkel: Membership
) -> None:
    case.assign(mihkel.user, by=kadri.user, at=NOON)
    move(case, elva, by=mihkel.user, at=NOON)
    case.refresh_from_db()
    assert case.assignee is None


def test_the_promise_follows_the_opening_hours_of_the_new_place(
    case: Case, elva: Location, kadri: Membership
) -> None:
    case.severity = 1
    case.save()
    elva.change(hours={"3": [["10:00", "12:00"]]})
    before = case.due_at
    move(case, elva, by=kadri.user, at=NOON)
    case.refresh_from_db()
    assert case.due_at > before


def test_an_answered_case_keeps_the_promise_it_kept(
    case: Case, elva: Location, kadri: Membership
) -> None:
    case.answered(by=kadri.user, at=NOON)
    before = case.due_at
    elva.change(hours={"3": [["10:00", "12:00"]]})
    move(case, elva, by=kadri.user, at=NOON)
    case.refresh_from_db()
    assert case.due_at == before


def test_a_closed_case_moves_and_stays_with_whom_it_was(
    case: Case, elva: Location, kadri: Membership, mihkel: Membership
) -> None:
    case.assign(mihkel.user, by=kadri.user, at=NOON)
    case.close(by=kadri.user, at=NOON)
    move(case, elva, by=kadri.user, at=NOON)
    case.refresh_from_db()
    assert (case.location, case.assignee) == (elva, mihkel.user)


def test_a_case_whose_reply_is_on_its_way_stays(
    case: Case, elva: Location, tartu: Location, kadri: Membership
) -> None:
    words = "Hello Mart, thank you for telling us. The pizza was cold. Kadri"
    draft = answer.save(
        Feedback.objects.get(), words, edition=0, by=kadri.user, at=NOON
    )
    answer.send(draft, kadri, at=NOON, ui_lang="en", because="I know him")
    with pytest.raises(ReplyOnItsWay):
        move(case, elva, by=kadri.user, at=NOON)
    case.refresh_from_db()
    assert case.location == tartu


def test_what_the_customer_adds_comes_to_the_new_place_too(
    case: Case, elva: Location, kadri: Membership
) -> None:
    move(case, elva, by=kadri.user, at=NOON)
    receive(
        case.channel,
        [Incoming(external_id="more", thread="t-1", text="And nobody answers!")],
        at=NOON,
    )
    assert Feedback.objects.get(external_id="more").location == elva


def test_the_same_import_again_does_not_move_it_back(
    case: Case, elva: Location, kadri: Membership
) -> None:
    move(case, elva, by=kadri.user, at=NOON)
    first = Feedback.objects.get()
    again = Incoming(
        external_id=first.external_id, text="Cold and late.", location="Tuul Tartu"
    )
    receive(case.channel, [again], at=NOON)
    case.refresh_from_db()
    assert case.location == elva
