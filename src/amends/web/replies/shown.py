"""The answer to whoever pressed something on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from amends.web.cases.page import case_page
from amends.web.fragments import fragment, wants_fragment

if TYPE_CHECKING:
    from django.http import HttpResponse

    from amends.web.replies.desk import Desk
    from amends.web.staff import StaffRequest


def shown(
    request: StaffRequest, desk: Desk, block: str, *, status: int = 200
) -> HttpResponse:
    """Answer with one part of the desk, or with the whole case page around it."""
    if not wants_fragment(request):
        return case_page(request, desk.case, desk=desk, status=status)
    template = f"replies/{block}.html"
    response = fragment(request, template, block, status=status, desk=desk)
    if block == "desk":
        # Whatever asked, the whole desk has changed.
        response["HX-Retarget"] = "#desk"
        response["HX-Reswap"] = "innerHTML"
    return response
