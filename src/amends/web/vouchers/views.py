"""The vouchers of the house: what is owed, each with its ledger, its print, its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.core.nouns import Money
from amends.foundation import clock
from amends.journeys import redeeming
from amends.journeys.auditing import Oddity, double_uses, odd_ones
from amends.remedies.voucher import Voucher
from amends.remedies.voucher_entry import VoucherEntry
from amends.web import links
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.vouchers.printing import pdf
from amends.web.vouchers.terms_form import TermsForm
from amends.web.vouchers.words import DEEDS, ODD, standing

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

ROWS = 50


@require_GET
@staff()
def index(request: StaffRequest) -> HttpResponse:
    """List the vouchers, the newest first, and what they still owe."""
    now = clock.now()
    rows = Voucher.objects.among(request.cases).with_surroundings().newest()
    before = request.GET.get("before", "")
    found = list((rows.before(int(before)) if before.isdecimal() else rows)[: ROWS + 1])
    owed = Money(rows.open(now.date()).owed(), request.organisation.currency)
    return page(
        request,
        "vouchers/index.html",
        rows=[(row, standing(row, now)) for row in found[:ROWS]],
        further=links.vouchers(before=found[ROWS - 1].pk) if found[ROWS:] else "",
        owed=owed,
        now=now,
        doubles=double_uses(request.cases),
        odd=[(ODD[one.why], one) for one in _odd(request)],
        may_settle=request.member.can(Ability.APPROVE),
    )


@require_GET
@staff()
def show(request: StaffRequest, voucher_id: int) -> HttpResponse:
    """Show one voucher with every booking."""
    voucher = _voucher(request, voucher_id)
    now, may = clock.now(), request.member.can_at
    place = voucher.remedy.case.location_id
    return page(
        request,
        "vouchers/show.html",
        voucher=voucher,
        standing=standing(voucher, now),
        entries=VoucherEntry.objects.of(voucher),
        deeds=DEEDS,
        may_see_code=may(Ability.WORK, place),
        may_recall=may(Ability.APPROVE, place) and bool(voucher.left),
        money=lambda amount: Money(amount, voucher.currency),
        now=now,
    )


@require_GET
@staff(Ability.WORK)
def printed(request: StaffRequest, voucher_id: int) -> HttpResponse:
    """Give the voucher as PDF."""
    return as_pdf(_voucher(request, voucher_id))


@require_POST
@staff(Ability.APPROVE)
def recall(request: StaffRequest, voucher_id: int) -> HttpResponse:
    """Take away what is left, with the reason."""
    voucher = _voucher(request, voucher_id)
    reason = request.POST.get("reason", "").strip()[:200]
    if not reason:
        toast(request, _("Say why the voucher is called back."), tone="warning")
    else:
        redeeming.call_back(voucher, reason, by=request.user, at=clock.now())
        toast(request, _("Called back. Nothing is left on it."))
    return HttpResponseRedirect(links.voucher(voucher.pk))


@require_http_methods(["GET", "POST"])
@staff()
def terms(request: StaffRequest) -> HttpResponse:
    """Say how long vouchers last and what is printed on them."""
    if request.method == "POST" and not request.member.can(Ability.RULES):
        raise PermissionDenied
    form = TermsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        form.keep(request.organisation, by=request.user, at=clock.now())
        toast(request, _("Kept. New vouchers carry it."), tone="good")
        return HttpResponseRedirect(links.voucher_terms())
    may = request.member.can(Ability.RULES)
    status = 422 if request.method == "POST" else 200
    return page(request, "vouchers/terms.html", status=status, form=form, may=may)


def as_pdf(voucher: Voucher) -> HttpResponse:
    """Answer with the print; no cache keeps it."""
    response = HttpResponse(pdf(voucher), content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="voucher.pdf"'
    response["Cache-Control"] = "no-store"
    return response


def _odd(request: StaffRequest) -> list[Oddity]:
    """Return what looks odd, for those who answer for it."""
    if not request.member.can(Ability.APPROVE):
        return []
    return odd_ones(request.cases, at=clock.now())


def _voucher(request: StaffRequest, voucher_id: int) -> Voucher:
    rows = Voucher.objects.among(request.cases).with_surroundings()
    return get_object_or_404(rows, pk=voucher_id)
