"""Rounds: what the timetable asks for, house by house."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import models
from django_scopes import scope, scopes_disabled

from amends.accounts.organisation import Organisation
from amends.cases.event import Event
from amends.foundation import clock
from amends.foundation.jobs import Priority, task
from amends.insights.mark import Mark
from amends.journeys.learning.calendar import first_weekday, today, week_of

EARLY = 4
"""The hour of the house from which on the look of a new week may be made."""
SETTLED = timedelta(hours=1)


@task
def keep_counting() -> None:
    """Ask for the counting of every house in which something happened."""
    for pk in houses_with_news():
        count_later.using(key=f"count:{pk}", organisation_id=pk).enqueue(pk)


@task
def look_around() -> None:
    """Ask for the look of every house whose week has begun, or that has had none."""
    now = clock.now()
    with scopes_disabled():
        marks = list(Mark.objects.select_related("organisation"))
    for mark in marks:
        if is_due(mark, now):
            pk = mark.organisation_id
            look_later.using(key=f"look:{pk}", organisation_id=pk).enqueue(pk)


@task(priority=Priority.BULK)
def count_later(organisation_id: int) -> None:
    """Gather and tally what is new in one house."""
    # These bring the tables' library with them, which few processes need.
    from amends.journeys.learning.counting import count  # noqa: PLC0415

    house = Organisation.objects.get(pk=organisation_id)
    with scope(organisation=house):
        count(house, at=clock.now())


@task(priority=Priority.BULK)
def look_later(organisation_id: int) -> None:
    """Look for patterns in one house, and judge what was done."""
    from amends.journeys.learning.counting import learn  # noqa: PLC0415 - as above

    house = Organisation.objects.get(pk=organisation_id)
    with scope(organisation=house):
        learn(house, at=clock.now())


@task(priority=Priority.BULK)
def judge_later(organisation_id: int) -> None:
    """Judge what was done in one house, now that something was."""
    from amends.journeys.learning.judging import judge_all  # noqa: PLC0415 - as above

    house = Organisation.objects.get(pk=organisation_id)
    with scope(organisation=house):
        judge_all(house, at=clock.now())


def is_due(mark: Mark, at: datetime) -> bool:
    """Whether this house should be looked at now: once a week, early on its first day.

    A house that has never been looked at is looked at once it has been counted.
    """
    house = mark.organisation
    if mark.looked_on is None:
        return mark.tallied_at is not None and mark.facts > 0
    day = today(house, at - timedelta(hours=EARLY))
    return mark.looked_on < week_of(day, first_weekday(house.country))


def houses_with_news() -> list[int]:
    """Return the houses in which something happened since they were counted."""
    with scopes_disabled():
        marks = dict(Mark.objects.values_list("organisation", "event"))
        latest = Event.objects.order_by().values("organisation")
        rows = latest.annotate(last=models.Max("pk")).values_list(
            "organisation", "last"
        )
        return sorted(pk for pk, last in rows if last > marks.get(pk, 0))
