"""One case: the conversation, what we know, and the way to an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from amends.web.cases.looked_at import looked_at
from amends.web.cases.page import case_page
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_GET
@staff()
def show(request: StaffRequest, reference: str) -> HttpResponse:
    """Show the case as it stands."""
    return case_page(request, looked_at(request, reference))
