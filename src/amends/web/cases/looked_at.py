"""The case that somebody looks at, with all that its page says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404

from amends.cases.case import Case
from amends.cases.case_queries import REFERENCE
from amends.foundation.kept_question import kept

if TYPE_CHECKING:
    from amends.cases.case_queries import CaseQuerySet
    from amends.web.staff import StaffRequest

AROUND = ("customer__wish", "closure", "snooze", "lateness", "team__voice")


def looked_at(request: StaffRequest, reference: str) -> Case:
    """Return the case that people call so; raises Http404 where it is not theirs."""
    if not request.ground.is_everything:
        return get_object_or_404(_whole(request.cases.referred(reference)))
    named = REFERENCE.fullmatch(reference.strip())
    found = _numbered(int(named[1])) if named else []
    if not found:
        raise Http404
    return found[0]


@kept
def _numbered(number: int) -> CaseQuerySet:
    return _whole(Case.objects.filter(number=number))


def _whole(cases: CaseQuerySet) -> CaseQuerySet:
    return cases.for_listing().select_related(*AROUND)
