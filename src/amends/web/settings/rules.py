"""Who gets which cases, by when they are answered, and what may be offered."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import ruling
from amends.routing.habits import Habits
from amends.routing.rule import Occasion, Rule
from amends.web import links
from amends.web.fragments import page
from amends.web.settings.rule_forms import RuleForm, allowances_in
from amends.web.settings.times import special_times
from amends.web.setup.choices import SECTORS
from amends.web.staff import StaffRequest, staff
from amends.web.toasts import toast


@require_GET
@staff(Ability.RULES)
def index(request: StaffRequest) -> HttpResponse:
    """Show the rules, the promised times and the allowances."""
    return shown(request, RuleForm(None, request))


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
        rules=Rule.objects.on(Occasion.ARRIVAL).in_order(),
        breach_rules=Rule.objects.on(Occasion.BREACH).in_order(),
        targets=ruling.promised(),
        special=special_times(),
        platforms=form.offers["platform"],
        sectors=SECTORS,
        habits=Habits.of(request.organisation),
        teams=form.offers["team"],
        allowances=ruling.allowed(),
        currency=request.organisation.currency,
    )
