"""The open cases before and after one, for going through them one by one."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from amends.cases.case import Case
from amends.foundation.kept_question import kept
from amends.web import links

if TYPE_CHECKING:
    from amends.cases.case_queries import CaseQuerySet
    from amends.web.staff import StaffRequest

Found = list[Case]


def neighbours_of(request: StaffRequest, case: Case) -> tuple[str, str]:
    """Return where the newer and the older one stand, empty at either end."""
    place = case.active_at, case.pk
    ahead, behind = (
        (_ahead(*place), _behind(*place))
        if request.ground.is_everything
        else (
            list(_before(request.cases, *place)),
            list(_after(request.cases, *place)),
        )
    )
    return _address(ahead), _address(behind)


@kept
def _ahead(at: datetime, pk: int) -> CaseQuerySet:
    return _before(Case.objects.all(), at, pk)


@kept
def _behind(at: datetime, pk: int) -> CaseQuerySet:
    return _after(Case.objects.all(), at, pk)


def _before(cases: CaseQuerySet, at: datetime, pk: int) -> CaseQuerySet:
    return cases.open().before(at, pk).only("number")[:1]


def _after(cases: CaseQuerySet, at: datetime, pk: int) -> CaseQuerySet:
    return cases.open().newest().after(at, pk).only("number")[:1]


def _address(found: Found) -> str:
    return links.case(found[0].reference) if found else ""
