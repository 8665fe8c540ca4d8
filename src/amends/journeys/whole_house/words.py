"""Words looked for in everything that a house ever heard."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from amends.cases.case import Case
from amends.foundation.kept_question import kept
from amends.journeys.whole_house.screens import screen

if TYPE_CHECKING:
    from amends.cases.case_queries import CaseQuerySet


@kept
def finding(terms: str, house: int) -> CaseQuerySet:
    """Ask for the newest cases in which these terms were said."""
    return screen(Case.objects.all().newest_saying(terms, house).newest())


@kept
def finding_after(terms: str, house: int, at: datetime, pk: int) -> CaseQuerySet:
    """Ask for what follows a row of those."""
    rows = Case.objects.all().saying_lately(terms, house).newest()
    return screen(rows.after(at, pk))
