"""Praise reaches who is meant, hard cases are shared, answers belong to nobody."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.accounts.team import Team
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.followups.praise import Praise
from amends.followups.pulse import PulseTally, PulseTurn
from amends.foundation import clock
from amends.journeys.caring import (
    deliver_praise,
    felt,
    hard_cases,
    month_of,
    share_hard_cases,
)
from amends.journeys.naming import meant
from amends.routing.fair_share import FairShare
from tests.world import NOON, member, said

MONTH = date(2026, 9, 1)
LATER = NOON + timedelta(days=30)
ANSWERS = {"work": 4, "load": 2, "respect": 5}


def test_praise_by_name_is_delivered_once(
    by_hand: Channel, liis: Membership, kadri: Membership
) -> None:
    with clock.stopped(NOON):
        said(by_hand, "Ettekandja Liis oli väga sõbralik, aitäh!", stars=5.0, lang="et")
        for _time in "ab":
            deliver_praise.func()
    praise = Praise.objects.get()
    assert (praise.member, praise.name) == (liis, "Liis")
    assert not Praise.objects.of(kadri).exists()


def test_a_name_fits_who_works_there_first(
    tuul: Organisation, tartu: Location, elva: Location
) -> None:
    here = member(tuul, "Anna", "agent", reach=(tartu.pk,))
    there = member(tuul, "Annabel", "agent", reach=(elva.pk,))
    house = member(tuul, "Liis", "agent")
    everybody = [here, there, house]
    assert meant("Anna", everybody, tartu.pk) == [here]
    assert meant("Annale", everybody, tartu.pk) == [here]
    assert meant("Annabel", everybody, elva.pk) == [there]
    assert meant("Liisile", everybody, elva.pk) == [house]
    assert meant("Anna", everybody, elva.pk) == []
    assert meant("Peeter", everybody, tartu.pk) == []


@pytest.fixture
def desk(tuul: Organisation, liis: Membership, kadri: Membership) -> Team:
    team: Team = Team.objects.create(organisation=tuul, name="Desk")
    team.members.set([liis, kadri])
    return team


def hard(channel: Channel, team: Team, count: int) -> None:
    for _one in range(count):
        case = said(channel, "Pizza was cold.")
        Case.objects.filter(pk=case.pk).update(severity=3, team=team)


def test_hard_cases_are_dealt_out_evenly_where_a_team_wishes(
    by_hand: Channel, desk: Team, liis: Membership, kadri: Membership
) -> None:
    hard(by_hand, desk, 6)
    with clock.stopped(NOON):
        share_hard_cases.func()
        assert not Case.objects.exclude(assignee=None).exists()
        FairShare.switch(desk, on=True, at=NOON)
        share_hard_cases.func()
        share_hard_cases.func()
    owners = Counter(Case.objects.values_list("assignee", flat=True))
    assert owners == {liis.user_id: 3, kadri.user_id: 3}
    counts = hard_cases(desk.organisation, at=NOON)
    assert counts[liis.user] == 3


def test_ordinary_cases_and_owned_ones_stay_where_they_are(
    by_hand: Channel, desk: Team, liis: Membership
) -> None:
    calm = said(by_hand, "Pizza was cold.")
    Case.objects.filter(pk=calm.pk).update(team=desk, severity=2)
    FairShare.switch(desk, on=True, at=NOON)
    with clock.stopped(NOON):
        share_hard_cases.func()
    calm.refresh_from_db()
    assert calm.assignee is None


def test_answers_are_counts_and_only_once_a_month(liis: Membership) -> None:
    assert PulseTally.add(liis, MONTH, ANSWERS)
    assert not PulseTally.add(liis, MONTH, {**ANSWERS, "load": 5})
    assert PulseTurn.objects.count() == 1
    fields = {field.name for field in PulseTally._meta.get_fields()}
    assert fields == {
        "id",
        "organisation",
        "month",
        "place",
        "question",
        "value",
        "count",
    }
    tallies = PulseTally.objects.values_list("question", "value", "count")
    assert set(tallies) == {("work", 4, 1), ("load", 2, 1), ("respect", 5, 1)}


def people(house: Organisation, place: Location, count: int) -> None:
    for number in range(count):
        one = member(house, f"{place.slug}-{number}", "agent", reach=(place.pk,))
        PulseTally.add(one, MONTH, ANSWERS)


def test_small_groups_are_not_shown_and_neither_is_a_month_that_goes_on(
    tuul: Organisation, tartu: Location, elva: Location
) -> None:
    people(tuul, tartu, 6)
    people(tuul, elva, 3)
    assert felt(MONTH, at=NOON) == []
    assert month_of(NOON) == MONTH
    groups = felt(MONTH, at=LATER)
    # Showing Tartu beside the whole house would show Elva's three.
    assert [(group.place, group.n) for group in groups] == [(0, 9)]
    people_more = Location.objects.create(
        organisation=tuul, name="Tuul Valga", slug="tuul-valga"
    )
    people(tuul, people_more, 7)
    found = [(group.place, group.n) for group in felt(MONTH, at=LATER)]
    assert found == [(0, 16), (people_more.pk, 7)]


def test_four_answers_in_all_show_nothing(tuul: Organisation, tartu: Location) -> None:
    people(tuul, tartu, 4)
    assert felt(MONTH, at=LATER) == []
