"""What our own replies promise: taken up with a day, or let pass."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import promising
from amends.remedies.spotted import Spotted
from amends.web import links
from amends.web.remedies.forms import PromiseForm
from amends.web.remedies.stages import FARTHEST
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.WORK)
def judge(request: StaffRequest, spotted_id: int) -> HttpResponse:
    """Make a promise of a sentence, or say that it is none."""
    rows = Spotted.objects.among(request.cases).select_related("case__location")
    found = get_object_or_404(rows, pk=spotted_id)
    if request.POST.get("promise") == "no":
        promising.let_pass(found, by=request.user, at=clock.now())
        toast(request, _("It counts as no promise."))
    else:
        _take_up(request, found)
    if request.POST.get("from") == "list":
        return HttpResponseRedirect(links.promises())
    return HttpResponseRedirect(links.case(found.case.reference) + "#course")


def _take_up(request: StaffRequest, found: Spotted) -> None:
    now = clock.now()
    form = PromiseForm({"text": found.text, "due_on": request.POST.get("due_on", "")})
    if not form.is_valid():
        toast(request, form.problems()[0][1], tone="warning")
        return
    due_on = form.cleaned_data["due_on"]
    if not now.date() <= due_on <= (now + FARTHEST).date():
        toast(request, _("Choose a day to come, within a year."), tone="warning")
        return
    promising.take_up(found, found.text, due_on, by=request.user, at=now)
    toast(request, _("You are reminded on that day."), tone="good")
