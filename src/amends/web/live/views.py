"""Who may hear that something is new, and of which house."""

from __future__ import annotations

from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET

from amends.foundation.lines import HOUSE, QUESTION
from amends.web.live.asking import question
from amends.web.staff import StaffRequest, staff

ALONE = "retry: 30000\n\n"
"""What is said where no stream stands before Django: ask again in half a minute."""


@never_cache
@require_GET
@staff()
def show(request: StaffRequest) -> HttpResponse:
    """Let the line be held; `foundation.lines` takes it from here."""
    response = HttpResponse(ALONE, content_type="text/event-stream")
    response[HOUSE] = str(request.organisation.pk)
    response[QUESTION] = question(request)
    # A proxy in front must not wait for the end of what has none.
    response["X-Accel-Buffering"] = "no"
    return response
