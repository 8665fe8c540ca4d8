"""Figures: sums of weeks that are the same as counting by hand."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from amends.accounts.location import Location
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.insights.mark import Mark
from amends.insights.tally import Tally
from amends.insights.topic_tally import TopicTally
from amends.insights.wait_tally import WaitTally
from amends.insights.waits import step_of, waited
from amends.insights.weekly import Weekly
from amends.journeys.learning.calendar import week_of, zone_of_house
from amends.journeys.learning.counting import count
from amends.journeys.learning.figures import Asked, Figures
from tests.journeys.learning.conftest import MONDAY, Year


def all_of(figures: Figures) -> None:
    """Ask for every part that a dashboard shows."""
    _parts = (
        figures.now,
        figures.earlier,
        figures.weeks,
        figures.places,
        figures.platforms,
        figures.waited,
        figures.moods,
        figures.loads,
    )


def test_what_was_said_is_counted_in_the_weeks_of_the_place(year: Year) -> None:
    figures = Figures(Asked(year.kadri, MONDAY.date(), weeks=52))
    assert figures.now.sums["said"] == Feedback.objects.count()
    zone = zone_of_house(year.house)
    expected: dict[object, int] = {}
    for at in Feedback.objects.values_list("written_at", flat=True):
        week = week_of(at.astimezone(zone).date())
        expected[week] = expected.get(week, 0) + 1
    told = {side.key: side.sums["said"] for side in figures.weeks if side.sums["said"]}
    assert told == expected


def test_an_answer_is_counted_with_how_long_it_took(year: Year) -> None:
    late = Case.objects.order_by("-received_at")[:40]
    for case in late:
        case.answered(by=year.liis.user, at=case.received_at + timedelta(hours=3))
    count(year.house, at=MONDAY)
    figures = Figures(Asked(year.kadri, MONDAY.date(), weeks=52))
    assert figures.now.sums["answered"] == 40
    assert figures.now.replied.low < 40 / figures.now.sums["owed"]


def test_who_still_waits_is_not_left_out_of_the_median() -> None:
    hour = step_of(60)
    answered = waited([(hour, 4, 0)])
    mostly = waited([(hour, 4, 0), (step_of(6000), 0, 6)])
    assert answered.median is not None
    assert abs(answered.median - timedelta(hours=1)) < timedelta(minutes=10)
    assert mostly.median is None
    assert mostly.cases == 10


def test_a_manager_of_one_place_sees_its_figures_only(year: Year) -> None:
    figures = Figures(Asked(year.mihkel, MONDAY.date(), weeks=52))
    mine = Feedback.objects.filter(location=year.tartu).count()
    assert figures.now.sums["said"] == mine
    assert {side.key for side in figures.places} == {year.tartu.pk}


def test_an_aspect_has_its_volume_and_apart_from_it_its_cost(year: Year) -> None:
    figures = Figures(Asked(year.kadri, MONDAY.date(), weeks=52))
    cold = next(mood for mood in figures.moods if mood.aspect == "food.temperature")
    assert cold.complained >= 13
    assert cold.impact is not None
    assert cold.impact > 1


@pytest.mark.parametrize("more", [1, 40])
def test_the_number_of_statements_does_not_grow_with_the_places(
    year: Year, more: int
) -> None:
    week = week_of(MONDAY.date())
    for number in range(more):
        place = Location.objects.create(
            organisation=year.house, name=f"Place {number}", slug=f"place-{number}"
        )
        counts = dict.fromkeys((*Tally.MEASURES,), 3)
        Tally.objects.create(
            organisation=year.house,
            week=week,
            location=place.pk,
            platform="manual",
            **counts,
        )
    with CaptureQueriesContext(
        connection,
    ) as asked:
        all_of(Figures(Asked(year.kadri, MONDAY.date(), weeks=52)))
    assert len(asked) == 5


def test_counting_what_is_new_comes_to_the_same_as_counting_all(year: Year) -> None:
    for case in Case.objects.order_by("-received_at")[5:45:3]:
        case.answered(by=year.liis.user, at=case.received_at + timedelta(hours=2))
    later = MONDAY + timedelta(hours=8)
    count(year.house, at=later)
    step_by_step = [sums(model) for model in (Tally, TopicTally, WaitTally)]
    Mark.objects.update(tallied_at=None)
    count(year.house, at=later)
    assert [sums(model) for model in (Tally, TopicTally, WaitTally)] == step_by_step


def sums(model: type[Weekly]) -> list[tuple[object, ...]]:
    """Return every row of a tally without its number."""
    names = [field.name for field in model._meta.concrete_fields if field.name != "id"]
    return sorted(model.objects.values_list(*names))


def test_an_increment_touches_only_its_weeks(year: Year) -> None:
    before = set(Tally.objects.values_list("pk", flat=True))
    last = Case.objects.order_by("-received_at").first()
    assert last is not None
    last.close(by=year.liis.user, at=MONDAY)
    count(year.house, at=MONDAY)
    after = set(Tally.objects.values_list("pk", flat=True))
    assert len(after) == len(before)
    assert 1 <= len(before - after) <= 2
