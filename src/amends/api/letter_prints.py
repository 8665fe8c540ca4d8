"""Prints by API: what waits becomes one PDF, and can be fetched again."""

from __future__ import annotations

from datetime import datetime

from django.http import Http404, HttpResponse
from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.letter_shapes import PrintIn, PrintOut, PrintPage
from amends.api.once import once
from amends.api.paging import After, Limit, cursor, place
from amends.api.problems import Problem
from amends.foundation import clock
from amends.journeys import corresponding
from amends.journeys.paper.printing import pdf
from amends.remedies.letter import Letter

router = Router()
PDF = {
    "responses": {
        200: {"description": "The print", "content": {"application/pdf": {}}},
    }
}


@router.get("", response=PrintPage)
@calling(Scope.READ)
def index(call: Call, limit: Limit = 50, after: After = "") -> PrintPage:
    """List what was printed together, the newest first."""
    rows = Letter.objects.among(call.cases)
    if after:
        at, batch = place(after, datetime, str)
        rows = rows.printed_before(at, batch)
    found = list(rows.batches()[: limit + 1])
    items = [_told(row) for row in found[:limit]]
    last = items[-1] if len(found) > limit else None
    following = cursor(last.printed_at, last.batch) if last else None
    return PrintPage(items=items, next=following)


@router.post("", response={201: PrintOut})
@calling(Scope.WRITE, Ability.WORK)
def create(call: Call, wanted: PrintIn) -> HttpResponse:
    """Take everything that waits in one form into one print; 409 where nothing does."""
    rows = Letter.objects.among(call.cases)

    def deed() -> PrintOut:
        batch = corresponding.print_all(rows, wanted.form, at=clock.now())
        if not batch:
            raise Problem(409, "Nothing waits to be printed.")
        return _told(rows.in_batch(batch).batches()[0])

    return once(call, 201, deed)


@router.get("/{batch}", openapi_extra=PDF)
@calling(Scope.READ, Ability.WORK)
def show(call: Call, batch: str) -> HttpResponse:
    """Give one print as PDF, as often as the printer jams."""
    rows = Letter.objects.among(call.cases).in_batch(batch).with_surroundings()
    found = list(rows)
    if not found or not batch:
        raise Http404
    return HttpResponse(pdf(found, found[0].form), content_type="application/pdf")


def _told(row: dict[str, object]) -> PrintOut:
    return PrintOut.model_validate({**row, "letters": row["n"]})
