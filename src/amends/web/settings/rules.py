"""Who gets which cases, by when they are answered, and what may be offered."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import ruling
from amends.routing.rule import Rule
from amends.web import links
from amends.web.fragments import page
from amends.web.settings.rule_forms import RuleForm, allowances_in, targets_in
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_GET
@staff(Ability.RULES)
def index(request: StaffRequest) -> HttpResponse:
    """Show the rules, the promised times and the allowances."""
    return shown(request, RuleForm(None, request))


@require_POST
@staff(Ability.RULES)
def create(request: StaffRequest) -> HttpResponse:
    """Add a rule before the last one."""
    form = RuleForm(request.POST, request)
    if not form.is_valid():
        return shown(request, form, status=422)
    ruling.add(request.organisation, form.wish(), by=request.user, at=clock.now())
    toast(request, _("Added. It counts from the next arrival."), tone="good")
    return HttpResponseRedirect(links.rules())


@require_POST
@staff(Ability.RULES)
def destroy(request: StaffRequest, rule_id: int) -> HttpResponse:
    """Take a rule away."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    ruling.remove(rule, by=request.user, at=clock.now())
    toast(request, _("Removed."))
    return HttpResponseRedirect(links.rules())


@require_POST
@staff(Ability.RULES)
def rise(request: StaffRequest, rule_id: int) -> HttpResponse:
    """Let a rule be tried before its neighbour."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    ruling.rise(rule, by=request.user, at=clock.now())
    return HttpResponseRedirect(links.rules())


@require_POST
@staff(Ability.RULES)
def promise(request: StaffRequest) -> HttpResponse:
    """Keep the promised times."""
    house = request.organisation
    ruling.promise(house, targets_in(request.POST), by=request.user, at=clock.now())
    toast(request, _("Kept. They count from the next arrival."), tone="good")
    return HttpResponseRedirect(links.rules())


@require_POST
@staff(Ability.RULES)
def allow(request: StaffRequest) -> HttpResponse:
    """Keep what may be offered."""
    house = request.organisation
    ruling.allow(house, allowances_in(request.POST), by=request.user, at=clock.now())
    toast(request, _("Kept."), tone="good")
    return HttpResponseRedirect(links.rules())


def shown(request: StaffRequest, form: RuleForm, *, status: int = 200) -> HttpResponse:
    """Answer with everything on one page."""
    return page(
        request,
        "settings/rules.html",
        status=status,
        form=form,
        rules=Rule.objects.in_order(),
        targets=ruling.promised(),
        allowances=ruling.allowed(),
        currency=request.organisation.currency,
    )
