"""Orders, visits and bookings of a case, by hand. All are POST."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.cases.order import Order
from amends.foundation import clock
from amends.journeys import attaching
from amends.journeys.attaching import Fact
from amends.web import links
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

KINDS = [("order", _("Order")), ("visit", _("Visit")), ("booking", _("Booking"))]


class OrderForm(forms.Form):
    """One order, as far as somebody knows it."""

    kind = forms.ChoiceField(choices=KINDS)
    number = forms.CharField(max_length=100, required=False)
    on = forms.DateField(required=False)
    amount = forms.DecimalField(
        max_digits=12, decimal_places=2, required=False, localize=True
    )
    what = forms.CharField(max_length=1000, required=False)


@require_POST
@staff(Ability.WORK)
def create(request: StaffRequest, reference: str) -> HttpResponse:
    """Attach an order to the case."""
    case = get_object_or_404(request.cases.referred(reference))
    form = OrderForm(request.POST)
    fact = Fact(**form.cleaned_data) if form.is_valid() else Fact()
    if fact.is_empty:
        told = gettext("Say a number, a day or what it was about.")
        toast(request, told, tone="warning")
    else:
        attaching.attach(case, fact, source="hand", by=request.user, at=clock.now())
        toast(request, gettext("Attached."), tone="good")
    return HttpResponseRedirect(links.case(case.reference))


@require_POST
@staff(Ability.WORK)
def destroy(request: StaffRequest, reference: str, order_id: int) -> HttpResponse:
    """Take an order away from the case."""
    case = get_object_or_404(request.cases.referred(reference))
    order = get_object_or_404(Order.objects.of_case(case), pk=order_id)
    attaching.detach(order, by=request.user, at=clock.now())
    toast(request, gettext("Removed."))
    return HttpResponseRedirect(links.case(case.reference))
