"""The list of imports, a new one, and one on its way."""

from __future__ import annotations

import csv

from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.channels.file_import import FileImport
from amends.foundation import clock
from amends.journeys import importing
from amends.web import links
from amends.web.fragments import fragment, page
from amends.web.imports.forms import UploadForm
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast
from amends.web.upload_limits import takes

SHOWN = 50


@require_GET
@staff(Ability.IMPORT)
def index(request: StaffRequest) -> HttpResponse:
    """List the imports, the newest first."""
    rows = FileImport.objects.newest().visible_to(request.member)[:SHOWN]
    return page(request, "imports/index.html", rows=rows, now=clock.now())


@require_http_methods(["GET", "POST"])
@takes(lambda: int(settings.UPLOAD_LIMIT))
@staff(Ability.IMPORT)
def create(request: StaffRequest) -> HttpResponse:
    """Take a file and lead on to what its columns mean."""
    form = UploadForm(request.POST or None, request.FILES or None, request=request)
    if request.method == "POST" and form.is_valid():
        row = form.receive(at=clock.now())
        if row is not None:
            return HttpResponseRedirect(links.import_columns(row.pk))
    status = 422 if request.method == "POST" else 200
    return page(request, "imports/new.html", status=status, form=form)


@require_GET
@staff(Ability.IMPORT)
def show(request: StaffRequest, import_id: int) -> HttpResponse:
    """Show how far an import has come; what came out when it is over."""
    row = found(request, import_id)
    if row.is_new:
        return HttpResponseRedirect(links.import_columns(row.pk))
    return fragment(request, "imports/show.html", "progress", row=row)


@require_POST
@staff(Ability.IMPORT)
def stop(request: StaffRequest, import_id: int) -> HttpResponse:
    """Stop an import; what came in stays."""
    row = found(request, import_id)
    row.cancel(at=clock.now())
    toast(request, _("Stopped. What came in stays."))
    return HttpResponseRedirect(links.import_(row.pk))


@require_GET
@staff(Ability.IMPORT)
def problems(request: StaffRequest, import_id: int) -> HttpResponse:
    """Hand the problems over as a table."""
    row = found(request, import_id)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="problems-{row.pk}.csv"'
    writer = csv.writer(response)
    writer.writerow([_("Line"), _("Column"), _("What is wrong")])
    for line in importing.problems_as_lines(row):
        writer.writerow([harmless(cell) for cell in line])
    return response


def found(request: StaffRequest, import_id: int) -> FileImport:
    """Return an import that this member may see."""
    rows = FileImport.objects.newest().visible_to(request.member)
    row: FileImport = get_object_or_404(rows, pk=import_id)
    return row


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell[:1] in ("=", "+", "-", "@", "\t", "\r") else cell
