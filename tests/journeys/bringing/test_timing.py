"""Warnings come once each; a breach brings the case to somebody else."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from amends.accounts.location import Location
from amends.accounts.membership import Membership
from amends.accounts.organisation import Organisation
from amends.cases.case import Case
from amends.channels.channel import Channel
from amends.foundation import faults
from amends.journeys import explaining_delays, remembering, rule_making, timing
from amends.journeys.reckoning_delays import delays
from amends.journeys.rule_making import Wish
from amends.routing.day_off import DayOff
from amends.routing.notice import Notice
from amends.routing.presets import SECTORS, times_of
from amends.routing.timetable import Timetable
from tests.world import NOON, said

HOUR = timedelta(hours=1)


@pytest.fixture
def owned(by_hand: Channel, liis: Membership, kadri: Membership) -> Case:
    """A case of Liis's, due ten hours after noon by a time that somebody set."""
    case = said(by_hand, "The pizza was cold, I want my money back.", stars=1)
    case.assign(liis.user, by=kadri.user, at=NOON)
    case.promised(NOON + 10 * HOUR)
    return case


def minute(house: Organisation, at: datetime) -> None:
    """Let the watch go its round."""
    timing.watch(house, at=at)
    timing.warn(house, at=at)


def _die(name: str) -> None:
    raise ConnectionAbortedError(name)


def told(case: Case) -> list[object]:
    rows = case.events.filter(verb="deadline_near").order_by("pk")
    return [row.detail["share"] for row in rows]


def test_half_three_quarters_and_nine_tenths_are_told_once_each(
    owned: Case, tuul: Organisation, liis: Membership
) -> None:
    for hours in (0, 4, 5, 5, 6, 7.5, 8, 9, 9):
        minute(tuul, NOON + hours * HOUR)
    assert told(owned) == [50, 75, 90]
    mine = Notice.objects.to(liis.user)
    assert [row.detail["share"] for row in mine] == [90, 75, 50]


def test_a_watch_that_slept_tells_only_the_latest(
    owned: Case, tuul: Organisation
) -> None:
    minute(tuul, NOON)
    minute(tuul, NOON + 9.5 * HOUR)
    assert told(owned) == [90]


def test_a_worker_that_dies_between_gives_the_warning_again(
    owned: Case, tuul: Organisation, monkeypatch: pytest.MonkeyPatch
) -> None:
    minute(tuul, NOON)
    with monkeypatch.context() as dying:
        dying.setattr(faults, "point", _die)
        with pytest.raises(ConnectionAbortedError):
            minute(tuul, NOON + 5 * HOUR)
    assert told(owned) == []
    minute(tuul, NOON + 5 * HOUR)
    assert told(owned) == [50]


def test_an_answer_ends_the_warnings(
    owned: Case, tuul: Organisation, kadri: Membership
) -> None:
    minute(tuul, NOON)
    owned.answered(by=kadri.user, at=NOON + HOUR)
    minute(tuul, NOON + 11 * HOUR)
    assert told(owned) == []
    assert not owned.events.filter(verb="breached").exists()


def test_another_promise_is_watched_anew(owned: Case, tuul: Organisation) -> None:
    minute(tuul, NOON)
    minute(tuul, NOON + 5 * HOUR)
    owned.promised(NOON + 100 * HOUR)
    minute(tuul, NOON + 8 * HOUR)
    minute(tuul, NOON + 50 * HOUR)
    assert told(owned) == [50, 50]


def test_at_the_breach_a_rule_gives_it_to_somebody_else_and_managers_hear(
    owned: Case,
    tuul: Organisation,
    kadri: Membership,
    liis: Membership,
    mihkel: Membership,
) -> None:
    wish = Wish(name="Late", occasion="breach", owner=mihkel.user)
    rule_making.add(tuul, wish, by=kadri.user, at=NOON)
    minute(tuul, NOON)
    minute(tuul, NOON + 11 * HOUR)
    minute(tuul, NOON + 12 * HOUR)
    owned.refresh_from_db()
    assert owned.assignee == mihkel.user
    assert owned.events.filter(verb="breached").count() == 1
    heard = set(Notice.objects.filter(kind="breach").values_list("user", flat=True))
    assert heard == {kadri.user_id, liis.user_id, mihkel.user_id}


def test_causes_are_counted_and_what_lacks_one_is_named(
    owned: Case, by_hand: Channel, kadri: Membership
) -> None:
    other = said(by_hand, "Cold as well.", stars=1)
    other.promised(NOON + HOUR)
    owned.answered(by=kadri.user, at=NOON + 12 * HOUR)
    other.answered(by=kadri.user, at=NOON + 2 * HOUR)
    explaining_delays.say_cause(owned, "busy", "A wedding", by=kadri.user, at=NOON)
    explaining_delays.say_cause(owned, "staff", "", by=kadri.user, at=NOON)
    at = NOON + timedelta(days=2)
    found = delays(Case.objects.all(), NOON - HOUR, at)
    assert (found.late, found.causes) == (2, (("staff", 1),))
    assert [case.pk for case in found.untold] == [other.pk]


def test_warnings_run_in_opening_hours(by_hand: Channel, tartu: Location) -> None:
    case = said(by_hand, "The pizza was cold.", stars=1)
    assert case.location == tartu
    times = Timetable()
    late = NOON.replace(hour=18)
    half = times.due(late, 3, "", tartu, share=50)
    assert half == late + timedelta(minutes=30)


def test_a_day_off_and_an_open_holiday_move_the_deadline(
    tuul: Organisation, tartu: Location
) -> None:
    day = NOON.date()
    assert day not in Timetable().closed(tartu)
    DayOff.objects.create(organisation=tuul, location=tartu, on=day)
    assert day in Timetable().closed(tartu)
    christmas = day.replace(month=12, day=25)
    assert christmas in Timetable().closed(tartu)
    DayOff.objects.create(organisation=tuul, location=tartu, on=christmas, open=True)
    assert christmas not in Timetable().closed(tartu)


@pytest.mark.parametrize("sector", sorted(SECTORS))
def test_every_trade_promises_a_time_for_each_severity(sector: str) -> None:
    times = times_of(sector)
    assert sorted(times) == [0, 1, 2, 3]
    lengths = [times[severity][0] for severity in (3, 2, 1, 0)]
    assert lengths == sorted(lengths)


def test_a_forgotten_case_comes_back_and_then_belongs_to_all(
    owned: Case, tuul: Organisation, liis: Membership
) -> None:
    assert remembering.bring_back(tuul, at=NOON + timedelta(days=2)) == 0
    first = NOON + timedelta(days=4)
    assert remembering.bring_back(tuul, at=first) == 1
    owned.refresh_from_db()
    assert (owned.active_at, owned.assignee) == (first, liis.user)
    assert Notice.objects.to(liis.user).filter(kind="forgotten").count() == 1
    assert remembering.bring_back(tuul, at=first + timedelta(days=4)) == 1
    owned.refresh_from_db()
    assert owned.assignee is None


def test_a_house_may_let_cases_lie(
    owned: Case, tuul: Organisation, kadri: Membership
) -> None:
    remembering.forget_after(tuul, 0, by=kadri.user, at=NOON)
    assert remembering.bring_back(tuul, at=NOON + timedelta(days=40)) == 0
