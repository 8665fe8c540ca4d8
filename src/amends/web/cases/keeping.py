"""Views of the inbox that people keep: their own, and those that they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.accounts.saved_view import MOST, SavedView, TooManyViews
from amends.foundation import clock
from amends.web import links
from amends.web.cases.narrowing import Narrowing
from amends.web.cases.shelf import shelf_of
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

LONGEST = 600


class Naming(forms.Form):
    """What a view is called, and for whom it is kept."""

    name = forms.CharField(max_length=60)
    shared = forms.BooleanField(required=False)
    query = forms.CharField(max_length=4 * LONGEST, required=False)


@require_POST
@staff(Ability.WORK)
def create(request: StaffRequest) -> HttpResponse:
    """Keep what the list shows now under a name."""
    form = Naming(request.POST)
    if not form.is_valid():
        toast(request, _("Give the view a name of up to 60 letters."), tone="danger")
        return HttpResponseRedirect(address_of(tidy(request.POST.get("query", ""))))
    query = tidy(form.cleaned_data["query"])
    if len(query) > LONGEST:
        toast(request, _("This view looks for too many words."), tone="danger")
        return HttpResponseRedirect(address_of(query))
    try:
        kept = SavedView.keep(
            request.user,
            form.cleaned_data["name"],
            query,
            shared=form.cleaned_data["shared"],
            at=clock.now(),
        )
    except TooManyViews:
        text = _("You keep %(n)s views already. Take one away first.") % {"n": MOST}
        toast(request, text, tone="danger")
    else:
        toast(request, _("“%(name)s” is kept.") % {"name": kept.name}, tone="good")
    return HttpResponseRedirect(address_of(query))


@require_POST
@staff(Ability.WORK)
def destroy(request: StaffRequest, view_id: int) -> HttpResponse:
    """Take a view away; only who made it can."""
    view = get_object_or_404(SavedView.objects.of(request.user), pk=view_id)
    view.delete()
    toast(request, _("“%(name)s” is taken away.") % {"name": view.name})
    return HttpResponseRedirect(address_of(view.query))


def tidy(query: str) -> str:
    """Return the address of a list as the inbox itself would write it.

    Whatever is neither a shelf nor a filter is left out.
    """
    said = QueryDict(query)
    kept = Narrowing(said).kept
    made = QueryDict(mutable=True)
    made.update({"view": shelf_of(said.get("view", "")).slug, **kept})
    return made.urlencode()


def address_of(query: str) -> str:
    """Return where a kept view is shown."""
    return f"{links.cases()}?{query}"
