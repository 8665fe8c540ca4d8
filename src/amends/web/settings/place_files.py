"""Locations in bulk: a list is uploaded, its columns named, then it comes in."""

from __future__ import annotations

import csv

from django import forms
from django.conf import settings
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from amends.accounts.place_file import PlaceFile
from amends.accounts.roles import Ability
from amends.channels.tables import Unreadable
from amends.foundation import clock
from amends.journeys.placing import taking
from amends.web import links
from amends.web.fragments import fragment, page
from amends.web.imports.views import harmless
from amends.web.settings.place_columns import field_names
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm
from amends.web.upload_limits import takes


class ListForm(ToldForm):
    """The upload."""

    file = forms.FileField(
        allow_empty_file=True,
        error_messages={"required": gettext_lazy("Choose a file.")},
    )


@require_http_methods(["GET", "POST"])
@takes(lambda: int(settings.UPLOAD_LIMIT))
@staff(Ability.PLACES)
def create(request: StaffRequest) -> HttpResponse:
    """Take a list and lead on to what its columns mean."""
    form = ListForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        row = received(request, form)
        if row is not None:
            return HttpResponseRedirect(links.place_file_columns(row.pk))
    status = 422 if request.method == "POST" else 200
    return page(request, "settings/place_list_new.html", status=status, form=form)


@require_http_methods(["GET", "POST"])
@staff(Ability.PLACES)
def columns(request: StaffRequest, file_id: int) -> HttpResponse:
    """Show the mapping with what it would bring; keep what people change."""
    row = found(request, file_id)
    if not row.is_new:
        return HttpResponseRedirect(links.place_file(row.pk))
    if request.method == "POST":
        row.mean(taking.chosen(row, request.POST))
    return page(
        request,
        "settings/place_list_columns.html",
        row=row,
        shown=taking.preview(row),
        fields=field_names(),
        incomplete="name" not in row.mapping,
    )


@require_POST
@staff(Ability.PLACES)
def start(request: StaffRequest, file_id: int) -> HttpResponse:
    """Let the worker take the list in."""
    row = found(request, file_id)
    if "name" not in row.mapping:
        toast(request, _("Say first which column holds the name."), tone="warning")
        return HttpResponseRedirect(links.place_file_columns(row.pk))
    taking.start(row, by=request.user, at=clock.now())
    return HttpResponseRedirect(links.place_file(row.pk))


@require_GET
@staff(Ability.PLACES)
def show(request: StaffRequest, file_id: int) -> HttpResponse:
    """Show how far a list has come; what came out when it is over."""
    row = found(request, file_id)
    if row.is_new:
        return HttpResponseRedirect(links.place_file_columns(row.pk))
    return fragment(request, "settings/place_list.html", "progress", row=row)


@require_GET
@staff(Ability.PLACES)
def problems(request: StaffRequest, file_id: int) -> HttpResponse:
    """Hand the problems over as a table."""
    row = found(request, file_id)
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="problems-{row.pk}.csv"'
    writer = csv.writer(response)
    writer.writerow([_("Line"), _("Column"), _("What is wrong")])
    for bad in row.problems:
        cells = (str(bad["line"]), bad["column"], bad["reason"])
        writer.writerow([harmless(cell) for cell in cells])
    return response


def received(request: StaffRequest, form: ListForm) -> PlaceFile | None:
    """Keep the file; None when it is no table, which the form then says."""
    file = form.cleaned_data["file"]
    try:
        return taking.receive(
            request.organisation, file, file.name, by=request.user, at=clock.now()
        )
    except Unreadable as error:
        form.add_error("file", str(error))
        return None


def found(request: StaffRequest, file_id: int) -> PlaceFile:
    """Return a list of the asker's house."""
    del request
    row: PlaceFile = get_object_or_404(PlaceFile.objects.newest(), pk=file_id)
    return row
