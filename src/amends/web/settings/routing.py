"""One rule: added, tried on the last cases, changed, moved, switched, taken away."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import rule_making
from amends.journeys.rehearsing import rehearse
from amends.journeys.rule_making import in_place, standing
from amends.routing.rule import Occasion, Rule
from amends.web import links
from amends.web.fragments import page
from amends.web.settings.rule_forms import RuleForm
from amends.web.settings.rules import shown
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_POST
@staff(Ability.RULES)
def create(request: StaffRequest) -> HttpResponse:
    """Add a rule before the last one."""
    form = RuleForm(request.POST, request)
    if not form.is_valid():
        return shown(request, form, status=422)
    house, now = request.organisation, clock.now()
    rule_making.add(house, form.wish(), by=request.user, at=now)
    toast(request, _("Added. It counts from the next arrival."), tone="good")
    return HttpResponseRedirect(links.rules())


@require_http_methods(["GET", "POST"])
@staff(Ability.RULES)
def update(request: StaffRequest, rule_id: int) -> HttpResponse:
    """Show a rule to be changed, and change it."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    form = RuleForm(request.POST or None, request, rule)
    if request.method == "POST" and form.is_valid():
        rule_making.change(rule, form.wish(), by=request.user, at=clock.now())
        toast(request, _("Kept. It counts from the next arrival."), tone="good")
        return HttpResponseRedirect(links.rules())
    status = 422 if request.method == "POST" else 200
    return page(
        request,
        "settings/rule.html",
        status=status,
        form=form,
        rule=rule,
        places=_places(rule),
    )


@require_POST
@staff(Ability.RULES)
def try_new(request: StaffRequest) -> HttpResponse:
    """Show where the last cases would have gone with one more rule."""
    form = RuleForm(request.POST, request)
    if not form.is_valid():
        return shown(request, form, status=422)
    return _tried(request, form, None)


@require_POST
@staff(Ability.RULES)
def try_changed(request: StaffRequest, rule_id: int) -> HttpResponse:
    """Show where the last cases would have gone if this rule said something else."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    form = RuleForm(request.POST, request, rule)
    if form.is_valid():
        return _tried(request, form, rule)
    places = _places(rule)
    return page(
        request, "settings/rule.html", status=422, form=form, rule=rule, places=places
    )


@require_GET
@staff(Ability.RULES)
def try_all(request: StaffRequest) -> HttpResponse:
    """Show where the last cases would go by the rules as they stand, without rules."""
    rules = standing(Occasion.ARRIVAL)
    working = [rule for rule in rules if rule.disabled_at is None]
    only_last = [rule for rule in working if rule.is_last]
    found = rehearse(request.cases, only_last, working)
    return page(request, "settings/trial.html", found=found, form=None, rule=None)


@require_POST
@staff(Ability.RULES)
def destroy(request: StaffRequest, rule_id: int) -> HttpResponse:
    """Take a rule away."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    rule_making.remove(rule, by=request.user, at=clock.now())
    toast(request, _("Removed."))
    return HttpResponseRedirect(links.rules())


@require_POST
@staff(Ability.RULES)
def rise(request: StaffRequest, rule_id: int) -> HttpResponse:
    """Let a rule be tried before its neighbour."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    rule_making.rise(rule, by=request.user, at=clock.now())
    return HttpResponseRedirect(links.rules())


@require_POST
@staff(Ability.RULES)
def switch(request: StaffRequest, rule_id: int) -> HttpResponse:
    """Let a rule rest, or be tried again."""
    rule = get_object_or_404(Rule.objects.in_order(), pk=rule_id)
    on = rule.disabled_at is not None
    rule_making.switch(rule, on=on, by=request.user, at=clock.now())
    toast(request, _("The rule is tried again.") if on else _("The rule rests."))
    return HttpResponseRedirect(links.rules())


def _tried(request: StaffRequest, form: RuleForm, rule: Rule | None) -> HttpResponse:
    wish = form.wish()
    made = wish.applied(rule, request.organisation, clock.now())
    before = standing(Occasion.ARRIVAL)
    after = [row for row in before if rule is None or row.pk != rule.pk]
    if made.occasion == Occasion.ARRIVAL:
        after = in_place(before, made, wish.place)
    found = rehearse(
        request.cases,
        [row for row in before if row.disabled_at is None],
        [row for row in after if row.disabled_at is None],
    )
    return page(request, "settings/trial.html", found=found, form=form, rule=rule)


def _places(rule: Rule) -> list[tuple[int, str]]:
    """Return the places in the order of trial that the rule can take."""
    if rule.is_last:
        return []
    rules = [row for row in standing(rule.occasion) if not row.is_last]
    return [(number, str(number)) for number, _row in enumerate(rules, 1)]
