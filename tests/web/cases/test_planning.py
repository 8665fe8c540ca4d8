"""SQLite asks for a case by the case, however large the house is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.db import connection

from amends.cases.case import Case
from amends.cases.event import Event
from amends.cases.feedback import Feedback
from amends.foundation.planning import narrowing

if TYPE_CHECKING:
    from django.db.models import QuerySet


def plan(rows: QuerySet) -> str:
    """Return how the database goes about it, or nothing where it counts by itself."""
    return rows.explain() if connection.vendor == "sqlite" else ""


def test_what_one_case_holds_is_not_looked_for_in_the_whole_house(
    cold_pizza: Case,
) -> None:
    both = Event.objects.of_case(cold_pizza), Feedback.objects.of_case(cold_pizza)
    for rows in both:
        assert "organisation_id=?" not in plan(rows)


def test_chosen_cases_are_read_by_their_ids(cold_pizza: Case) -> None:
    rows = Case.objects.among_ids(range(1, 60)).answered()
    assert "organisation_id=?" not in plan(rows)


def test_the_inbox_still_goes_down_its_own_index(cold_pizza: Case) -> None:
    told = plan(Case.objects.open().newest()[:50])
    assert "TEMP B-TREE" not in told


@pytest.mark.parametrize(
    ("columns", "unique", "told"),
    [
        (["organisation_id", "state"], False, "1000000 100000 20000"),
        (["case_id"], False, "1000000 10"),
        (["organisation_id", "number"], True, "1000000 100000 1"),
    ],
)
def test_a_key_narrows_more_than_a_house(
    columns: list[str], unique: bool, told: str
) -> None:
    assert narrowing(columns, unique=unique) == told
