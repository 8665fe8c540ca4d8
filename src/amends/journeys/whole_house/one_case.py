"""One case: itself with all around it, what was said in it, and its neighbours."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from amends.cases.case import Case
from amends.cases.feedback import Feedback, FeedbackQuerySet
from amends.foundation.kept_question import kept

if TYPE_CHECKING:
    from amends.cases.case_queries import CaseQuerySet

AROUND = ("customer__wish", "closure", "snooze", "lateness", "team__voice")


def whole(cases: CaseQuerySet) -> CaseQuerySet:
    """Bring along all that the page of a case says of it."""
    return cases.for_listing().select_related(*AROUND)


def one_before(cases: CaseQuerySet, at: datetime, pk: int) -> CaseQuerySet:
    """Keep the open case that comes ahead of that place."""
    return cases.open().before(at, pk).only("number")[:1]


def one_after(cases: CaseQuerySet, at: datetime, pk: int) -> CaseQuerySet:
    """Keep the open case that follows that place."""
    return cases.open().newest().after(at, pk).only("number")[:1]


@kept
def numbered(number: int) -> CaseQuerySet:
    """Ask for the case of that number."""
    return whole(Case.objects.filter(number=number))


@kept
def said_in(case: Case) -> FeedbackQuerySet:
    """Ask for what was said in a case, as it was said."""
    return Feedback.objects.all().of_case(case).with_surroundings()


@kept
def ahead(at: datetime, pk: int) -> CaseQuerySet:
    """Ask for the open case that comes ahead."""
    return one_before(Case.objects.all(), at, pk)


@kept
def behind(at: datetime, pk: int) -> CaseQuerySet:
    """Ask for the open case that follows."""
    return one_after(Case.objects.all(), at, pk)
