"""The policy: seen by everybody, tried and written by who sets the rules."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError
from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from amends.accounts.roles import Ability
from amends.core.nouns import Money
from amends.foundation import clock
from amends.journeys import policy_making
from amends.journeys.putting_right import left_of, policy_of
from amends.remedies.budget import Budget
from amends.web import formats, links
from amends.web.fragments import page
from amends.web.remedies.forms import MoneyField
from amends.web.remedies.policy_form import (
    Written,
    causes_offered,
    name_shown,
    written,
)
from amends.web.remedies.words import FAULTS, KINDS, kind_of, worded
from amends.web.settings.rule_forms import SEVERITIES
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.accounts.location import Location
    from amends.core.remedying import Item, Policy, Rule
    from amends.journeys.policy_making import Trial
    from amends.web.staff import StaffRequest


class Sheet:
    """The policy as the page shows it."""

    def __init__(
        self, request: StaffRequest, now: Written, trial: Trial | None
    ) -> None:
        self.request = request
        self.policy: Policy = now.policy
        self.problems = now.problems
        self.trial = trial
        self.may_write = request.member.can(Ability.RULES)
        self.kinds = list(KINDS.items())
        self.faults = list(FAULTS.items())
        self.severities = SEVERITIES
        self.causes = causes_offered(self.policy.rules)

    @property
    def catalogue(self) -> list[str]:
        """What the house offers, with the largest value of each."""
        return [self._item(item) for item in self.policy.items]

    def _item(self, item: Item) -> str:
        most = item.largest
        return worded(item.kind, Money(most, self.policy.currency) if most else None)

    def name(self, rule: Rule) -> str:
        """Return what a rule is called."""
        return name_shown(rule)

    def told(self, rule: Rule) -> str:
        """Return what a rule gives, in a line."""
        kinds = ", ".join(kind_of(kind) for kind in rule.gives)
        if not rule.percent and not rule.least:
            return kinds
        words = {"percent": rule.percent, "kinds": kinds}
        told = _("%(percent)d%% of the price: %(kinds)s") % words
        if rule.least:
            least = {"told": told, "sum": self.money(rule.least)}
            told = _("%(told)s, at least %(sum)s") % least
        return told

    def money(self, amount: Decimal) -> str:
        """Return a sum in the money of the house."""
        return formats.money(Money(amount, self.policy.currency))

    def places(self) -> list[tuple[Location, str, str]]:
        """Return each place with its budget and what is left of this month's."""
        now = clock.now()
        budgets = {row.location_id: row.monthly for row in Budget.objects.all()}
        rows = []
        for place in self.request.locations.by_name():
            monthly = budgets.get(place.pk)
            left = left_of(place, now) if monthly is not None else None
            told = self.money(left) if left is not None else ""
            rows.append((place, str(monthly or ""), told))
        return rows


@require_http_methods(["GET", "POST"])
@staff()
def show(request: StaffRequest) -> HttpResponse:
    """Show the policy; try another one, or let it count."""
    standing, _edition = policy_of(request.organisation, at=clock.now())
    if request.method != "POST":
        return _shown(request, Written(standing, ()), None)
    if not request.member.can(Ability.RULES):
        raise PermissionDenied
    wanted = written(request.POST, standing)
    if wanted.problems:
        return _shown(request, wanted, None, status=422)
    if "keep" in request.POST:
        return _keep(request, wanted)
    trial = policy_making.try_out(standing, wanted.policy, at=clock.now())
    return _shown(request, wanted, trial)


@require_POST
@staff(Ability.RULES)
def allot(request: StaffRequest) -> HttpResponse:
    """Keep what each place may give a month."""
    field = MoneyField()
    budgets: dict[Location, Decimal | None] = {}
    for place in request.locations.by_name():
        name = f"budget-{place.pk}"
        if name in request.POST:
            budgets[place] = _clean(field, request.POST[name])
    policy_making.allot(budgets, by=request.user, at=clock.now())
    toast(request, _("Kept."), tone="good")
    return HttpResponseRedirect(links.remedy_policy() + "#budgets")


def _clean(field: MoneyField, typed: str) -> Decimal | None:
    try:
        found: Decimal | None = field.clean(typed)
    except ValidationError:
        return None
    return found or None


def _keep(request: StaffRequest, wanted: Written) -> HttpResponse:
    house, now = request.organisation, clock.now()
    try:
        policy_making.write(house, wanted.policy, by=request.user, at=now)
    except IntegrityError:
        toast(request, _("Somebody else changed it just now. Look again."))
    else:
        toast(request, _("Kept. It counts from now on."), tone="good")
    return HttpResponseRedirect(links.remedy_policy())


def _shown(
    request: StaffRequest, now: Written, trial: Trial | None, *, status: int = 200
) -> HttpResponse:
    sheet = Sheet(request, now, trial)
    return page(request, "remedies/policy.html", status=status, sheet=sheet)
