"""What was chosen in the list of cases, and the way back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme

from amends.web import links

if TYPE_CHECKING:
    from amends.cases.case_queries import CaseQuerySet
    from amends.web.staff import StaffRequest

MOST = 200
"""Cases that are worked on at once."""


def chosen(request: StaffRequest) -> CaseQuerySet:
    """Return the cases whose boxes are ticked, of those this member may see."""
    numbers = {whole(number) for number in request.POST.getlist("case")[:MOST]}
    return request.cases.numbered(numbers)


def back(request: StaffRequest) -> HttpResponse:
    """Answer with the list as it was narrowed."""
    to = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(to, allowed_hosts=None):
        to = links.cases()
    return HttpResponseRedirect(to)


def whole(text: str) -> int:
    """Return the number that was typed; 0 for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0
