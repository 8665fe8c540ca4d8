"""The counter: a phone at the till takes a voucher, whole or in part."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import uuid4

from django import forms
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.core.nouns import Money
from amends.foundation import clock
from amends.foundation.rates import allow
from amends.journeys import redeeming
from amends.remedies.voucher import Voucher
from amends.web import formats, links
from amends.web.fragments import page
from amends.web.remedies.forms import MoneyField
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.told_form import ToldForm
from amends.web.vouchers.words import standing

if TYPE_CHECKING:
    from amends.accounts.location import Location
    from amends.web.staff import StaffRequest

# Whoever types codes by the dozen is guessing.
TRIES, SECONDS = 40, 600


class RedemptionForm(ToldForm):
    """The code, the sum, and the key of this asking."""

    code = forms.CharField(max_length=100)
    amount = MoneyField(least=Decimal("0.01"), required=True)
    key = forms.CharField(max_length=60)
    place = forms.IntegerField(required=False)


@require_GET
@staff(Ability.WORK)
def show(request: StaffRequest) -> HttpResponse:
    """Ask for a code, or show the voucher behind one."""
    typed = request.GET.get("code", "")
    voucher = _looked_up(request, typed) if typed else None
    return _shown(request, typed, voucher)


@require_POST
@staff(Ability.WORK)
def redeem(request: StaffRequest) -> HttpResponse:
    """Take a sum off a voucher, once."""
    form = RedemptionForm(request.POST)
    typed = request.POST.get("code", "")[:100]
    voucher = _looked_up(request, typed)
    if voucher is None or not form.is_valid():
        problem = form.problems()[0][1] if form.errors else ""
        return _shown(request, typed, voucher, problem=problem, status=422)
    said = form.cleaned_data
    wanted = redeeming.Redemption(
        typed, said["amount"], said["key"], _place(request, said["place"])
    )
    try:
        entry = redeeming.redeem(wanted, request.member, at=clock.now())
    except redeeming.Expired:
        return _shown(request, typed, voucher, status=409)
    except redeeming.TooMuchToday:
        words = _("This place has taken its limit for today. A manager can take it.")
        return _shown(request, typed, voucher, problem=words, status=409)
    except redeeming.TooLittleLeft:
        voucher.refresh_from_db(fields=["left"])
        left = {"left": formats.money(voucher.remains)}
        words = _("Only %(left)s are left on it.") % left
        return _shown(request, typed, voucher, problem=words, status=409)
    taken = {"sum": formats.money(Money(-entry.amount, voucher.currency))}
    toast(request, _("Taken: %(sum)s.") % taken, tone="good")
    return HttpResponseRedirect(links.counter(code=voucher.code))


def _looked_up(request: StaffRequest, typed: str) -> Voucher | None:
    guard = f"voucher:{request.member.pk}"
    if not allow(guard, limit=TRIES, per_seconds=SECONDS, at=clock.now()):
        return None
    try:
        return redeeming.look_up(typed)
    except redeeming.Unknown:
        return None


def _place(request: StaffRequest, chosen: int | None) -> Location | None:
    return next((p for p in request.locations.by_name() if p.pk == chosen), None)


def _shown(
    request: StaffRequest,
    typed: str,
    voucher: Voucher | None,
    *,
    problem: str = "",
    status: int = 200,
) -> HttpResponse:
    return page(
        request,
        "vouchers/counter.html",
        status=status,
        typed=typed[:100],
        voucher=voucher,
        standing=standing(voucher, clock.now()) if voucher else None,
        problem=problem,
        places=[(place.pk, place.name) for place in request.locations.by_name()],
        key=uuid4().hex,
    )
