"""The days on which a place keeps other hours than its week says."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.audit import AuditEntry
from amends.accounts.location import Location
from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.routing.day_off import DayOff
from amends.routing.timetable import holidays_between
from amends.web import links
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm

A_YEAR = timedelta(days=366)


class DayOffForm(ToldForm):
    """One day, closed or open against the calendar."""

    on = forms.DateField()
    name = forms.CharField(max_length=100, required=False)
    open = forms.BooleanField(required=False)

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        return self[name].value() or ""


@require_http_methods(["GET", "POST"])
@staff(Ability.PLACES)
def index(request: StaffRequest, location_id: int) -> HttpResponse:
    """Show a year of closed days, and add one."""
    place = get_object_or_404(request.locations, pk=location_id)
    form = DayOffForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        DayOff.objects.update_or_create(
            location=place,
            on=said["on"],
            defaults={
                "organisation": request.organisation,
                "name": said["name"],
                "open": said["open"],
            },
        )
        detail = {"on": said["on"].isoformat(), "open": said["open"]}
        AuditEntry.write(
            "keep day", place, by=request.user, at=clock.now(), detail=detail
        )
        toast(request, _("Kept. It counts from the next arrival."), tone="good")
        return HttpResponseRedirect(links.days_off(place.pk))
    return page(
        request,
        "settings/days_off.html",
        status=422 if request.method == "POST" else 200,
        place=place,
        form=form,
        own=DayOff.objects.of_place(place),
        holidays=_coming(place),
    )


@require_POST
@staff(Ability.PLACES)
def destroy(request: StaffRequest, location_id: int, day_id: int) -> HttpResponse:
    """Let a day be as the week and the country say."""
    place = get_object_or_404(request.locations, pk=location_id)
    day = get_object_or_404(DayOff.objects.of_place(place), pk=day_id)
    detail = {"on": day.on.isoformat()}
    AuditEntry.write("drop day", place, by=request.user, at=clock.now(), detail=detail)
    day.delete()
    toast(request, _("Removed."))
    return HttpResponseRedirect(links.days_off(place.pk))


def _coming(place: Location) -> list[tuple[date, str]]:
    today = clock.now().astimezone(place.zone).date()
    language = get_language() or "en"
    return holidays_between(place.country, today, today + A_YEAR, language)
