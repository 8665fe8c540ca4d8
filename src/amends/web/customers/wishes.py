"""How a customer wants to be dealt with: language, way, form of address, name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.core.languages.shelf import readable
from amends.foundation import clock
from amends.journeys import attaching
from amends.web import formats, links
from amends.web.customers.sight import customers
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

WAYS = [
    ("email", _("E-mail")),
    ("phone", _("Phone")),
    ("chat", _("Chat or text message")),
    ("post", _("Letter")),
    ("public", _("In public, where they wrote")),
]
MANNERS = [("informal", _("Informal")), ("formal", _("Formal"))]


def languages() -> list[tuple[str, str]]:
    """Return the languages to choose from, by name."""
    found = [(code, formats.language_name(code)) for code in readable()]
    return sorted(found, key=lambda pair: pair[1])


class WishForm(forms.Form):
    """What the customer wants; all of it may stay empty."""

    language = forms.CharField(max_length=5, required=False)
    way = forms.ChoiceField(choices=[("", ""), *WAYS], required=False)
    address = forms.ChoiceField(choices=[("", ""), *MANNERS], required=False)
    called = forms.CharField(max_length=100, required=False)

    def clean_language(self) -> str:
        """Take a language that somebody here can read, or none."""
        code = str(self.cleaned_data.get("language", ""))
        if code and code not in readable():
            raise forms.ValidationError("?")
        return code


@require_POST
@staff(Ability.WORK)
def update(request: StaffRequest, customer_id: int) -> HttpResponse:
    """Keep what the customer wants."""
    customer = get_object_or_404(customers(request), pk=customer_id)
    form = WishForm(request.POST)
    if form.is_valid():
        said = {name: str(value) for name, value in form.cleaned_data.items()}
        attaching.wish(customer, by=request.user, at=clock.now(), **said)
        toast(request, gettext("Kept. Private replies obey it."), tone="good")
    else:
        toast(request, gettext("Choose from the lists."), tone="warning")
    return HttpResponseRedirect(links.customer(customer.pk))
