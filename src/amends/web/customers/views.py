"""One customer: everything they came with, and whether somebody else is the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.cases.identity import Identity
from amends.cases.merge import Merge, MergeSuggestion
from amends.cases.wish import Wish
from amends.foundation import clock
from amends.journeys import recognising
from amends.journeys.attaching import visits_of
from amends.web import links
from amends.web.customers.history import known_by, suspects
from amends.web.customers.sight import customers
from amends.web.customers.wishes import MANNERS, WAYS, languages
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest

MOST = 100


@require_GET
@staff()
def show(request: StaffRequest, customer_id: int) -> HttpResponse:
    """Show who it is, what they said on every channel, and who may be the same."""
    customer = get_object_or_404(customers(request), pk=customer_id)
    cases = request.cases.of_customer(customer.pk).newest().for_listing()
    suspected, may = suspects(request, customer), request.member.can_at
    return page(
        request,
        "customers/show.html",
        customer=customer,
        known_by=[known_by(row) for row in Identity.objects.of_customer(customer.pk)],
        cases=list(cases[:MOST]),
        doubles=[
            other
            for other in customers(request).doubles_of(customer)
            if other not in [suspect.other for suspect in suspected]
        ],
        suspects=suspected,
        merges=Merge.objects.into(customer),
        now=clock.now(),
        may_work=any(may(Ability.WORK, case.location_id) for case in cases[:MOST]),
        wish=Wish.of(customer.pk),
        ways=WAYS,
        manners=MANNERS,
        languages=languages(),
        visits=visits_of(customer),
        currency=request.organisation.currency,
    )


@require_POST
@staff(Ability.WORK)
def merge(request: StaffRequest, customer_id: int) -> HttpResponse:
    """Bring what is another's to this customer; it can be taken back."""
    kept = get_object_or_404(customers(request), pk=customer_id)
    other = get_object_or_404(
        customers(request).besides(kept), pk=_whole(request.POST.get("other", ""))
    )
    made = Merge.make(kept, other, by=request.user, at=clock.now())
    undo = links.customer_merge_undoing(made.pk)
    toast(request, gettext("They are one customer now."), tone="good", undo=undo)
    return HttpResponseRedirect(links.customer(kept.pk))


@require_POST
@staff(Ability.WORK)
def recognise(request: StaffRequest, reference: str) -> HttpResponse:
    """Say that a case comes from a customer whom its words name."""
    case = get_object_or_404(request.cases.referred(reference))
    known = get_object_or_404(
        customers(request), pk=_whole(request.POST.get("customer", ""))
    )
    made = recognising.recognise(case, known, by=request.user, at=clock.now())
    undo = links.customer_merge_undoing(made.pk)
    toast(request, gettext("They are one customer now."), tone="good", undo=undo)
    return HttpResponseRedirect(links.case(case.reference))


@require_POST
@staff(Ability.WORK)
def unmerge(request: StaffRequest, merge_id: int) -> HttpResponse:
    """Give the other customer everything back."""
    made = get_object_or_404(Merge.objects.among(customers(request)), pk=merge_id)
    made.undo(at=clock.now())
    toast(request, gettext("They are two customers again."), tone="good")
    return HttpResponseRedirect(links.customer(made.kept_id))


@require_POST
@staff(Ability.WORK)
def dismiss(request: StaffRequest, suggestion_id: int) -> HttpResponse:
    """Remember that these two are not the same person."""
    rows = MergeSuggestion.objects.among(customers(request))
    suggestion = get_object_or_404(rows, pk=suggestion_id)
    suggestion.dismiss(at=clock.now())
    toast(request, gettext("Kept apart."), tone="good")
    return HttpResponseRedirect(links.customer(suggestion.customer_id))


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else 0
