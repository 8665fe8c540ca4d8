"""Corrections, taken out whole: one line of JSON each, before and after."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from amends.accounts.roles import Ability
from amends.understanding.correction import Correction
from amends.web.staff import staff

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_GET
@staff(Ability.AUDIT)
def index(request: StaffRequest) -> HttpResponse:
    """Give an owner everything that people corrected, for training."""
    lines = "".join(_lines(request))
    response = HttpResponse(lines, content_type="application/x-ndjson; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="corrections.jsonl"'
    return response


def _lines(request: StaffRequest) -> Iterator[str]:
    for row in Correction.objects.told().among(request.feedback).iterator(500):
        yield json.dumps(row.as_line(), ensure_ascii=False) + "\n"
