"""The list of everything is read in its order on both databases, never sorted."""

from __future__ import annotations

from django.db import connection

from amends.cases.case import Case

SORTS = ("TEMP B-TREE", "Sort")


def plan_of_everything() -> str:
    if connection.vendor == "postgresql":
        # A table of one row is read whole: ask for the plan of a large one.
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
            cursor.execute("SET LOCAL enable_sort = off")
    return Case.objects.all().newest()[:51].explain()


def test_the_newest_of_all_cases_are_found_by_an_index(cold_pizza: Case) -> None:
    plan = plan_of_everything()
    assert "case_newest" in plan
    assert not any(sort in plan for sort in SORTS)
