"""Areas: locations that belong together, so that a role can be given in all of them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.area import Area
from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import posting
from amends.web import links
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm


class AreaForm(ToldForm):
    """A name, and which locations lie in it."""

    name = forms.CharField(max_length=100)
    places = forms.MultipleChoiceField(required=False)

    def __init__(self, data: Any, request: StaffRequest, area: Area | None) -> None:  # noqa: ANN401 - a QueryDict
        super().__init__(data)
        self.known = {str(one.pk): one for one in request.locations.by_name()}
        self.choices = [(key, one.name) for key, one in self.known.items()]
        self.fields["places"].choices = self.choices  # type: ignore[attr-defined] # a choice field
        if area:
            within = area.locations.values_list("pk", flat=True)
            self.initial = {"name": area.name, "places": [str(pk) for pk in within]}


@require_http_methods(["GET", "POST"])
@staff(Ability.PEOPLE)
def index(request: StaffRequest) -> HttpResponse:
    """List the areas and draw another."""
    form = AreaForm(request.POST or None, request, None)
    if request.method == "POST" and form.is_valid() and kept(request, form, None):
        return HttpResponseRedirect(links.areas())
    status = 422 if request.method == "POST" else 200
    areas = Area.objects.by_name()
    return page(request, "accounts/areas.html", status=status, form=form, areas=areas)


@require_http_methods(["GET", "POST"])
@staff(Ability.PEOPLE)
def update(request: StaffRequest, area_id: int) -> HttpResponse:
    """Change which locations lie in an area, and its name."""
    area: Area = get_object_or_404(Area.objects.all(), pk=area_id)
    form = AreaForm(request.POST or None, request, area)
    if request.method == "POST" and form.is_valid() and kept(request, form, area):
        return HttpResponseRedirect(links.areas())
    status = 422 if request.method == "POST" else 200
    return page(request, "accounts/area.html", status=status, form=form, area=area)


@require_POST
@staff(Ability.PEOPLE)
def destroy(request: StaffRequest, area_id: int) -> HttpResponse:
    """Take an area away; its locations stay."""
    area: Area = get_object_or_404(Area.objects.all(), pk=area_id)
    posting.end_area(area, by=request.user, at=clock.now())
    toast(request, _("The area is gone; its locations stay."))
    return HttpResponseRedirect(links.areas())


def kept(request: StaffRequest, form: AreaForm, area: Area | None) -> bool:
    """Keep what was said; False when that cannot be, which the form says."""
    said = form.cleaned_data
    places = [form.known[key] for key in said["places"]]
    by, at, house = request.user, clock.now(), request.organisation
    try:
        posting.keep_area(house, area, said["name"], places, by=by, at=at)
    except posting.NameTaken:
        form.add_error("name", _("There is an area of this name already."))
        return False
    toast(request, _("Kept."), tone="good")
    return True
