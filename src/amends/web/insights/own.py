"""What the house itself would try, before what others try."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.insights.own_action import CONTEXTS, OwnAction
from amends.web import links
from amends.web.fragments import page
from amends.web.insights.words import DIMS
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm
from amends.web.understanding.words import ASPECTS

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


class OwnForm(ToldForm):
    """One thing to try, for an aspect, perhaps only in a context."""

    aspect = forms.ChoiceField(choices=[(key, key) for key in ASPECTS])
    context = forms.ChoiceField(choices=[(c, c) for c in CONTEXTS], required=False)
    words = forms.CharField(max_length=200)


@require_http_methods(["GET", "POST"])
@staff()
def show(request: StaffRequest) -> HttpResponse:
    """Show what the house itself would try; add to it."""
    form = OwnForm(request.POST or None)
    if request.method == "POST":
        if not request.member.can(Ability.RULES):
            raise PermissionDenied
        if form.is_valid():
            OwnAction.objects.create(
                organisation=request.organisation, **form.cleaned_data
            )
            toast(
                request, _("Kept. It is suggested from the next look on."), tone="good"
            )
            return HttpResponseRedirect(links.own_actions())
    return page(
        request,
        "insights/own.html",
        status=422 if request.method == "POST" else 200,
        form=form,
        rows=list(OwnAction.objects.order_by("aspect", "pk")),
        aspects=ASPECTS,
        contexts=[("", _("Anywhere")), *((c, DIMS[c]) for c in CONTEXTS if c)],
        may=request.member.can(Ability.RULES),
    )


@require_POST
@staff(Ability.RULES)
def remove(request: StaffRequest, pk: int) -> HttpResponse:
    """Take one of them off."""
    own = OwnAction.objects.filter(organisation=request.organisation)
    get_object_or_404(own, pk=min(pk, 2**62)).delete()
    return HttpResponseRedirect(links.own_actions())
