"""The chat model of the house: switched on with an address, off with one press."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.audit import AuditEntry
from amends.accounts.chat_model import ChatModel
from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import wording
from amends.web import links
from amends.web.fragments import page
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm

USUAL = {"address": "", "model": "", "seconds": 8, "per_day": 200}


class ModelForm(ToldForm):
    """Where the server stands, which model, and how far it is trusted with time."""

    address = forms.URLField(max_length=300, assume_scheme="https")
    model = forms.CharField(max_length=100)
    key = forms.CharField(max_length=500, required=False)
    seconds = forms.IntegerField(min_value=1, max_value=60)
    per_day = forms.IntegerField(min_value=1, max_value=100_000)

    def value(self, name: str) -> Any:  # noqa: ANN401 - whatever the field holds
        """Return what stands in the field now."""
        found = self[name].value()
        return "" if found is None else found


@never_cache
@require_http_methods(["GET", "POST"])
@staff(Ability.TOKENS)
def update(request: StaffRequest) -> HttpResponse:
    """Show what is switched on, and switch another on."""
    model = wording.model_of(request.member)
    standing = {name: getattr(model, name, usual) for name, usual in USUAL.items()}
    form = ModelForm(request.POST or None, initial=standing)
    if request.method == "POST" and form.is_valid():
        at = clock.now()
        kept = ChatModel.switch_on(
            request.organisation, by=request.user, at=at, **form.cleaned_data
        )
        AuditEntry.write("switch_on", kept, by=request.user, at=at)
        toast(request, _("Switched on. Writers can ask it now."), tone="good")
        return HttpResponseRedirect(links.model())
    status = 422 if request.method == "POST" else 200
    return page(request, "drafting/model.html", status=status, form=form, model=model)


@require_POST
@staff(Ability.TOKENS)
def destroy(request: StaffRequest) -> HttpResponse:
    """Switch the model off; its key is forgotten."""
    model = wording.model_of(request.member)
    if model is not None:
        AuditEntry.write("switch_off", model, by=request.user, at=clock.now())
        model.switch_off()
        toast(request, _("Switched off. Its key is forgotten."))
    return HttpResponseRedirect(links.model())
