"""What arrives is stored once, understood, and in a case."""

from __future__ import annotations

from datetime import timedelta

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.cases.customer import Customer
from amends.cases.feedback import Feedback
from amends.cases.state import State
from amends.channels.channel import Channel
from amends.channels.incoming import File, Incoming
from amends.journeys.arrival import receive
from amends.routing.rule import Rule
from amends.routing.target import Target
from amends.understanding.reading import Reading
from tests.world import NOON, said

COLD = Incoming(external_id="1", version="1", text="Pizza was cold", author="Mart")


def test_the_same_batch_again_changes_nothing(by_hand: Channel) -> None:
    first = receive(by_hand, [COLD], at=NOON)
    again = receive(by_hand, [COLD], at=NOON)
    assert (first.created, again.created, again.unchanged) == (1, 0, 1)
    assert Feedback.objects.count() == 1


def test_an_edit_keeps_the_old_words_and_reads_the_new(by_hand: Channel) -> None:
    receive(by_hand, [COLD], at=NOON)
    warm = Incoming(external_id="1", version="2", text="Great pizza, thank you")
    receive(by_hand, [warm], at=NOON)
    feedback = Feedback.objects.get()
    assert feedback.text == "Great pizza, thank you"
    assert sorted(row.text for row in feedback.revisions.all()) == [
        "Great pizza, thank you",
        "Pizza was cold",
    ]
    assert Reading.objects.get().polarity == "pos"


def test_an_old_edition_delivered_late_is_passed_over(by_hand: Channel) -> None:
    receive(by_hand, [COLD], at=NOON)
    receive(by_hand, [Incoming(external_id="1", version="2", text="Warm")], at=NOON)
    assert receive(by_hand, [COLD], at=NOON).unchanged == 1
    assert Feedback.objects.get().text == "Warm"


def test_words_changed_back_are_an_edit_too(by_hand: Channel) -> None:
    for text in ("cold", "warm", "cold"):
        receive(by_hand, [Incoming(external_id="1", text=text)], at=NOON)
    assert Feedback.objects.get().text == "cold"


def test_a_deletion_leaves_a_tombstone_and_our_copy(by_hand: Channel) -> None:
    receive(by_hand, [COLD], at=NOON)
    gone = Incoming(external_id="1", version="3", deleted=True)
    receive(by_hand, [gone], at=NOON)
    feedback = Feedback.objects.get()
    assert feedback.tombstone.buried_at == NOON
    assert feedback.text == "Pizza was cold"
    assert receive(by_hand, [gone], at=NOON).unchanged == 1


def test_one_address_is_one_customer_over_several_channels(
    by_hand: Channel, paper: Channel
) -> None:
    mart = (("email", "Mart@Kask.example "),)
    said(by_hand, identities=mart)
    said(paper, identities=(("email", "mart@kask.example"),))
    assert Customer.objects.count() == 1


def test_the_same_name_alone_is_never_the_same_customer(by_hand: Channel) -> None:
    said(by_hand, identities=(("author:x", "1"),))
    said(by_hand, identities=(("author:x", "2"),))
    assert Customer.objects.count() == 2


def test_a_message_of_the_same_thread_joins_the_case_and_reopens_it(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, thread="t")
    case.close(by=kadri.user, at=NOON)
    again = said(by_hand, "Still cold", thread="t")
    assert again == case
    assert again.state == State.OPEN


def test_two_messages_of_one_thread_in_one_batch_are_one_case(by_hand: Channel) -> None:
    both = [Incoming(external_id=key, text=key, thread="t") for key in ("a", "b")]
    receive(by_hand, both, at=NOON)
    assert Case.objects.count() == 1


def test_an_auto_reply_opens_nothing(by_hand: Channel) -> None:
    case = said(by_hand, "I am away", automatic="auto-reply")
    assert case.state == State.CLOSED
    assert case.due_at is None or case.is_closed


def test_the_first_rule_that_fits_names_the_owner(
    by_hand: Channel, tuul: Organisation, liis: Membership, tartu: Location
) -> None:
    Rule.objects.create(
        organisation=tuul, name="x", position=1, location=tartu, owner=liis.user
    )
    assert said(by_hand).assignee == liis.user


def test_a_changed_rule_counts_from_the_next_arrival(
    by_hand: Channel, tuul: Organisation, liis: Membership, kadri: Membership
) -> None:
    rule = Rule.objects.create(organisation=tuul, name="x", owner=liis.user)
    said(by_hand)
    rule.owner = kadri.user
    rule.save()
    by_hand.organisation.refresh_from_db()
    assert said(by_hand).assignee == kadri.user


def test_the_deadline_counts_opening_hours_of_the_place(
    by_hand: Channel, tuul: Organisation
) -> None:
    Target.objects.create(organisation=tuul, severity=2, minutes=9 * 60)
    case = said(by_hand, "The pizza was cold and terrible, awful service.")
    # Noon in UTC is three in Tartu; seven hours are left until ten, two come tomorrow.
    assert case.severity == 2
    assert case.due_at == NOON + timedelta(hours=21)


def test_a_back_fill_promises_nothing(by_hand: Channel) -> None:
    old = Incoming(external_id="1", text="Awful and cold", written_at=NOON)
    receive(by_hand, [old], at=NOON + timedelta(days=400), backfill=True)
    case = Case.objects.get()
    assert case.due_at is None
    assert case.active_at == NOON


@pytest.mark.parametrize(
    "text",
    ["\x00nul\x00", "\ud800 half", "😀" * 5000, "שלום " * 50, "<script>x</script>", ""],
)
def test_hostile_words_are_stored_and_searched(by_hand: Channel, text: str) -> None:
    case = said(by_hand, text, author=text, title=text, raw={"x\x00": text})
    assert case.author == Feedback.objects.get().author
    assert list(Case.objects.saying(text[:40])) in ([case], [])


def test_a_file_is_kept_under_a_name_of_our_own(by_hand: Channel) -> None:
    evil = File("../../etc/passwd", "text/html", b"<script>")
    said(by_hand, files=(evil,))
    attachment = Feedback.objects.get().attachments.get()
    assert "passwd" not in attachment.file.name
    assert str(attachment) == "passwd"


def test_searching_finds_words_with_and_without_accents(by_hand: Channel) -> None:
    case = said(by_hand, "Pitsa oli jääkülm")
    assert list(Case.objects.saying("jääkülm pitsa")) == [case]
    assert list(Case.objects.saying('" OR 1=1 --')) == []


@pytest.mark.parametrize(("stars", "severity"), [(1, 2), (2, 2), (3, 1), (5, 0)])
def test_few_stars_weigh_even_without_words(
    by_hand: Channel, stars: float, severity: int
) -> None:
    assert said(by_hand, "", stars=stars).severity == severity
