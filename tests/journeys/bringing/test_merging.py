"""Two cases become one, one becomes two, and both can be taken back whole."""

from __future__ import annotations

import pytest

from amends.accounts.membership import Membership
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.likeness import Likeness
from amends.cases.note import Note
from amends.channels.channel import Channel
from amends.channels.incoming import Incoming
from amends.journeys import merging, parting, splitting
from amends.journeys.arrival import receive
from amends.journeys.joining.rows import NotPossible
from amends.journeys.likening import liken
from tests.world import NOON, said


@pytest.fixture
def pair(by_hand: Channel) -> tuple[Case, Case]:
    """The same complaint twice, in two cases."""
    one = said(by_hand, "The pizza was cold and the salad was late.", thread="a")
    other = said(by_hand, "The pizza was cold, and the salad late!", thread="b")
    return one, other


def test_everything_goes_to_the_kept_case_and_comes_back(
    pair: tuple[Case, Case], kadri: Membership
) -> None:
    one, other = pair
    Note.write(other, "A regular.", by=kadri.user, at=NOON)
    made = merging.merge(one, other, by=kadri.user, at=NOON)
    assert Feedback.objects.of_case(one).count() == 2
    assert one.mentions.count() == 4
    assert Note.objects.of_case(one).count() == 1
    other.refresh_from_db()
    assert other.is_closed
    made.refresh_from_db()
    for _twice in range(2):
        parting.take_back(made, by=kadri.user, at=NOON)
    assert Feedback.objects.of_case(one).count() == 1
    assert Note.objects.of_case(other).count() == 1
    other.refresh_from_db()
    assert not other.is_closed


def test_what_follows_in_a_merged_thread_goes_on_in_the_kept_case(
    pair: tuple[Case, Case], by_hand: Channel, kadri: Membership
) -> None:
    one, other = pair
    merging.merge(one, other, by=kadri.user, at=NOON)
    more = Incoming(external_id="m", text="Nobody answers!", thread="b")
    receive(by_hand, [more], at=NOON)
    assert Feedback.objects.get(external_id="m").case == one
    other.refresh_from_db()
    assert other.is_closed


def test_a_case_is_merged_once_and_not_with_itself(
    pair: tuple[Case, Case], by_hand: Channel, kadri: Membership
) -> None:
    one, other = pair
    with pytest.raises(NotPossible, match="same"):
        merging.merge(one, one, by=kadri.user, at=NOON)
    merging.merge(one, other, by=kadri.user, at=NOON)
    third = said(by_hand, "Third.")
    with pytest.raises(NotPossible, match="gone"):
        merging.merge(third, other, by=kadri.user, at=NOON)


def test_words_get_a_case_of_their_own_and_return(
    by_hand: Channel, kadri: Membership
) -> None:
    case = said(by_hand, "The pizza was cold.", thread="t")
    more = Incoming(
        external_id="m",
        text="By the way, your waiter Mart was rude last week.",
        thread="t",
        author="Mart K.",
    )
    receive(by_hand, [more], at=NOON)
    second = Feedback.objects.get(external_id="m")
    rows = list(Feedback.objects.of_case(case))
    with pytest.raises(NotPossible, match="all"):
        splitting.split(case, rows, by=kadri.user, at=NOON)
    made = splitting.split(case, [second], by=kadri.user, at=NOON)
    fresh = made.target
    second.refresh_from_db()
    assert second.case == fresh
    assert fresh.excerpt.startswith("By the way")
    assert fresh.mentions.exists()
    assert not case.mentions.filter(aspect="service.attitude").exists()
    parting.take_back(made, by=kadri.user, at=NOON)
    second.refresh_from_db()
    assert second.case == case
    fresh.refresh_from_db()
    assert fresh.is_closed


def test_what_was_moved_on_is_taken_back_in_order(
    pair: tuple[Case, Case], by_hand: Channel, kadri: Membership
) -> None:
    one, other = pair
    first = merging.merge(one, other, by=kadri.user, at=NOON)
    third = said(by_hand, "Third.")
    second = merging.merge(third, one, by=kadri.user, at=NOON)
    with pytest.raises(NotPossible, match="later"):
        parting.take_back(first, by=kadri.user, at=NOON)
    parting.take_back(second, by=kadri.user, at=NOON)
    parting.take_back(first, by=kadri.user, at=NOON)
    assert Feedback.objects.of_case(other).count() == 1


def test_nearly_the_same_words_are_suggested_once(pair: tuple[Case, Case]) -> None:
    rows = list(Feedback.objects.order_by("pk").select_related("case"))
    assert liken(rows[1:], rows, NOON) == 1
    assert liken(rows[1:], rows, NOON) == 0
    found = Likeness.objects.get()
    assert (found.because, found.besides(pair[0])) == ("words", pair[1])


def test_other_words_and_other_orders_are_no_likeness(by_hand: Channel) -> None:
    said(by_hand, "The pizza was cold and the salad was late.", details={"order": "1"})
    said(by_hand, "Lovely evening, thank you all so much.", details={"order": "2"})
    said(by_hand, "Where is my money for that?", details={"order": "1"})
    rows = list(Feedback.objects.order_by("pk").select_related("case"))
    assert liken(rows, rows, NOON) == 1
    assert Likeness.objects.get().because == "order"
