"""Whom a note can name: colleagues who may see this very case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.journeys.telling.mentions import to_mention
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_GET
@staff(Ability.WORK)
def index(request: StaffRequest, reference: str) -> HttpResponse:
    """Answer the names that the note of this case suggests after an @."""
    case = get_object_or_404(request.cases.referred(reference))
    rows = to_mention(case, but=request.user)
    return JsonResponse({"colleagues": [str(row.user) for row in rows]})
