"""How many rows a screen has, and what is read for each."""

from __future__ import annotations

from amends.cases.case_queries import CaseQuerySet

ROWS = 50
OVERDUE_FIRST = 20


def screen(rows: CaseQuerySet) -> CaseQuerySet:
    """Keep one screen and a row more, which says whether the list goes on."""
    return rows.for_rows().with_latest_event()[: ROWS + 1]


def late_ones(rows: CaseQuerySet) -> CaseQuerySet:
    """Keep what comes before all else."""
    return rows.oldest_due().for_rows()[:OVERDUE_FIRST]
