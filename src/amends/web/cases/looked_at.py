"""The case that somebody looks at, with all that its page says of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404

from amends.cases.case_queries import REFERENCE
from amends.journeys.whole_house.one_case import numbered, whole

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.web.staff import StaffRequest


def looked_at(request: StaffRequest, reference: str) -> Case:
    """Return the case that people call so; raises Http404 where it is not theirs."""
    if not request.ground.is_everything:
        return get_object_or_404(whole(request.cases.referred(reference)))
    named = REFERENCE.fullmatch(reference.strip())
    found = numbered(int(named[1])) if named else []
    if not found:
        raise Http404
    return found[0]
