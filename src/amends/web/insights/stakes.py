"""What a lost customer costs the house, as the house enters it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from amends.accounts.roles import Ability
from amends.insights.stake import GONE_HIGH, GONE_LOW, Stake
from amends.web import links
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


def amount() -> forms.DecimalField:
    """Return a field for an amount of money, as the reader writes it."""
    return forms.DecimalField(
        min_value=0, max_digits=10, decimal_places=2, localize=True
    )


class StakeForm(ToldForm):
    """From and to."""

    low = forms.DecimalField(
        min_value=0, max_digits=10, decimal_places=2, localize=True
    )
    high = forms.DecimalField(
        min_value=0, max_digits=10, decimal_places=2, localize=True
    )

    def clean(self) -> dict[str, Any]:
        """Refuse a range that ends before it begins."""
        said = super().clean() or {}
        low, high = said.get("low"), said.get("high")
        if low is not None and high is not None and high < low:
            self.add_error("high", _("Not less than the lower amount."))
        return said


@require_http_methods(["GET", "POST"])
@staff()
def show(request: StaffRequest) -> HttpResponse:
    """Enter what a regular customer leaves in a year."""
    standing = Stake.objects.first()
    initial = {"low": standing.low, "high": standing.high} if standing else None
    form = StakeForm(request.POST or None, initial=initial)
    if request.method == "POST":
        if not request.member.can(Ability.RULES):
            raise PermissionDenied
        if form.is_valid():
            Stake.objects.update_or_create(
                organisation=request.organisation, defaults=form.cleaned_data
            )
            toast(request, _("Kept."), tone="good")
            return HttpResponseRedirect(links.patterns())
    return page(
        request,
        "insights/stake.html",
        status=422 if request.method == "POST" else 200,
        form=form,
        shares=(GONE_LOW, GONE_HIGH),
        may=request.member.can(Ability.RULES),
    )
