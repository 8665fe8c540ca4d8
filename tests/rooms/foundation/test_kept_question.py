"""A question put together once answers as it would if it were put together anew."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope, scopes_disabled
from django_scopes.exceptions import ScopeError

from amends.accounts.membership import Membership
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.foundation.kept_question import kept
from tests.world import NOON, said

if TYPE_CHECKING:
    from datetime import datetime

    from django.db.models import QuerySet

    from amends.accounts.organisation import Organisation
    from amends.cases.case import Case
    from amends.channels.channel import Channel


@kept
def feedback_of(case: Case) -> QuerySet[Feedback]:
    return Feedback.objects.of_case(case).with_surroundings()


@kept
def texts_like(text: str, until: datetime) -> QuerySet[str]:
    rows = Feedback.objects.filter(text=text, written_at__lte=until)
    return rows.values_list("text", flat=True)


@kept
def events() -> QuerySet[Event]:
    return Event.objects.order_by("pk")


@kept
def colleagues_of(person: int) -> QuerySet[Membership]:
    return Membership.objects.of(person)


def held(row: object) -> dict[str, object]:
    return {name: value for name, value in vars(row).items() if name != "_state"}


def test_rows_come_with_their_values_and_with_what_they_refer_to(
    by_hand: Channel,
) -> None:
    for words in ("The pizza was cold.", "The soup was cold."):
        case = said(by_hand, words, stars=1)
        (ours,), (django_s,) = (
            feedback_of(case),
            Feedback.objects.of_case(case).with_surroundings(),
        )
        assert ours.text == words
        assert held(ours) == held(django_s)
        assert ours._state.fields_cache == django_s._state.fields_cache


def test_texts_and_moments_find_their_places(by_hand: Channel) -> None:
    case = said(by_hand, "The pizza was cold.", written_at=NOON)
    assert texts_like("The pizza was cold.", NOON) == ["The pizza was cold."]
    assert texts_like("The pizza was hot.", NOON) == []
    assert texts_like("The pizza was cold.", NOON - timedelta(seconds=1)) == []
    assert case


def test_a_question_once_asked_by_one_house_shows_nothing_of_it_to_another(
    by_hand: Channel, tuul: Organisation, olev: Membership
) -> None:
    case = said(by_hand)
    assert events()
    assert feedback_of(case)
    with scope(organisation=olev.organisation):
        assert events() == []
        assert feedback_of(case) == []


def test_outside_any_house_it_refuses_as_ever(by_hand: Channel) -> None:
    said(by_hand)
    assert events()
    with ThreadPoolExecutor(1) as elsewhere, pytest.raises(ScopeError):
        # Another thread has entered no house.
        elsewhere.submit(events).result()
    with scopes_disabled():
        assert len(events()) == Event.objects.count()


def test_what_belongs_to_no_house_is_asked_for_anywhere(kadri: Membership) -> None:
    assert colleagues_of(kadri.user_id) == [kadri]
    with scopes_disabled():
        assert colleagues_of(kadri.user_id) == [kadri]


def test_nothing_given_is_looked_for_as_nothing(by_hand: Channel) -> None:
    @kept
    def at_place(place: int | None) -> QuerySet[Feedback]:
        return Feedback.objects.filter(location=place)

    said(by_hand)
    assert at_place(None) == list(Feedback.objects.filter(location=None))
    assert at_place(by_hand.location_id or 0)


def test_each_asking_is_one_statement(by_hand: Channel) -> None:
    case = said(by_hand)
    feedback_of(case)
    with CaptureQueriesContext(connection) as seen:
        feedback_of(case)
    assert len(seen) == 1


def test_a_question_that_overhears_what_it_is_told_is_refused(
    by_hand: Channel,
) -> None:
    @kept
    def deaf(case: int) -> QuerySet[Event]:
        del case
        return Event.objects.all()

    with pytest.raises(ValueError, match="deaf"):
        deaf(1)
