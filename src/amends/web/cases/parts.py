"""The case page in parts: what nobody sees at first is asked for when it is looked at.

Called by the case page. A browser in which our script runs says so with a cookie that
ends with it. Whoever comes without, or asks for `?whole`, gets everything at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.views.decorators.http import require_GET

from amends.web.cases.looked_at import looked_at
from amends.web.cases.page import IN_PARTS, Sheet, case_page
from amends.web.fragments import page, wants_fragment
from amends.web.staff import staff

if TYPE_CHECKING:
    from django.http import HttpResponse

    from amends.web.staff import StaffRequest

__all__ = ["IN_PARTS", "beside", "desk", "moves"]


@require_GET
@staff()
def desk(request: StaffRequest, reference: str) -> HttpResponse:
    """Answer with the desk at which this reader would write."""
    return _part(request, reference, "cases/parts/desk.html")


@require_GET
@staff()
def beside(request: StaffRequest, reference: str) -> HttpResponse:
    """Answer with what stands beside the talk: remedies, customer, likeness, story."""
    return _part(request, reference, "cases/parts/beside.html")


@require_GET
@staff()
def moves(request: StaffRequest, reference: str) -> HttpResponse:
    """Answer with the seldom deeds: hand over, move, merge, split."""
    return _part(request, reference, "cases/parts/moves.html")


def _part(request: StaffRequest, reference: str, template: str) -> HttpResponse:
    case = looked_at(request, reference)
    if not wants_fragment(request):
        return case_page(request, case, whole=True)
    sheet = Sheet(request, case)
    return page(request, template, sheet=sheet, desk=sheet.desk)
