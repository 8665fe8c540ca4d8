"""A model's reading, put into the form for a person to judge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.second_opinion import opinion_on
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.understanding.correction_form import CorrectionForm
from amends.web.understanding.reading import shown

if TYPE_CHECKING:
    from amends.core.reading.asking import Answer
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.CORRECT)
def create(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Ask the house's model; what it says stands only when somebody says so."""
    case = get_object_or_404(request.cases.referred(reference))
    feedback = get_object_or_404(request.feedback.of_case(case), pk=feedback_id)
    answer = opinion_on(feedback, by=request.user, at=clock.now())
    if answer is None:
        raise Http404
    _say(request, answer)
    return shown(request, feedback, CorrectionForm(None, feedback, answer.reading))


def _say(request: StaffRequest, answer: Answer) -> None:
    if answer.because:
        why = gettext("The model was no help: %(why)s") % {"why": answer.because}
        toast(request, why, tone="warning")
    else:
        told = gettext("So reads %(model)s. It stands only when you say so.")
        toast(request, told % {"model": answer.by})
