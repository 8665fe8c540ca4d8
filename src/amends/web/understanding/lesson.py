"""The lesson of a correction: taken back, or taught again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.schooling import take_back, teach_again
from amends.web import links
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.CORRECT)
def update(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Let what was corrected here teach, or not."""
    case = get_object_or_404(request.cases.referred(reference))
    feedback = get_object_or_404(request.feedback.of_case(case), pk=feedback_id)
    if request.POST.get("teaches") == "yes":
        teach_again(feedback, by=request.user, at=clock.now())
        toast(request, gettext("The reader learns from it again."), tone="good")
    else:
        take_back(feedback, by=request.user, at=clock.now())
        toast(request, gettext("Taken back. The reader forgets it."))
    return HttpResponseRedirect(links.reading(case.reference, feedback.pk))
