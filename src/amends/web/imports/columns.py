"""What the columns of a file mean: guessed, shown on real rows, changed by people."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import importing
from amends.web import links
from amends.web.fragments import page
from amends.web.imports.mapping import FIELD_NAMES, chosen, incomplete
from amends.web.imports.views import found
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_http_methods(["GET", "POST"])
@staff(Ability.IMPORT)
def update(request: StaffRequest, import_id: int) -> HttpResponse:
    """Show the mapping with what it would bring; keep what people change."""
    row = found(request, import_id)
    if not row.is_new:
        return HttpResponseRedirect(links.import_(row.pk))
    if request.method == "POST":
        row.mean(chosen(request.POST, row), month_first="month_first" in request.POST)
    shown = importing.preview(row, row.mapping, at=clock.now())
    return page(
        request,
        "imports/columns.html",
        row=row,
        shown=shown,
        fields=FIELD_NAMES,
        incomplete=incomplete(row.mapping),
    )


@require_POST
@staff(Ability.IMPORT)
def start(request: StaffRequest, import_id: int) -> HttpResponse:
    """Let the worker take the file in."""
    row = found(request, import_id)
    if incomplete(row.mapping):
        toast(request, _("Say first which column holds the words."), tone="warning")
        return HttpResponseRedirect(links.import_columns(row.pk))
    importing.start(row, row.mapping)
    return HttpResponseRedirect(links.import_(row.pk))
