"""One reading: shown as a form, and corrected by what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from amends.accounts.chat_model import ChatModel
from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.answer import reading_of
from amends.journeys.correcting import correct
from amends.understanding.correction import Correction
from amends.web import links
from amends.web.fragments import page
from amends.web.staff import staff
from amends.web.toasts import toast
from amends.web.understanding.correction_form import CorrectionForm
from amends.web.understanding.moved import moved_in

if TYPE_CHECKING:
    from amends.cases.feedback import Feedback
    from amends.web.staff import StaffRequest


@require_http_methods(["GET", "POST"])
@staff(Ability.CORRECT)
def reading(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Show what was understood; keep what a person knows better."""
    case = get_object_or_404(request.cases.referred(reference))
    feedback = get_object_or_404(request.feedback.of_case(case), pk=feedback_id)
    form = CorrectionForm(request.POST or None, feedback, reading_of(feedback))
    if request.method == "POST" and form.is_valid():
        correct(feedback, form.better(), by=request.user, at=clock.now())
        toast(request, gettext("Thank you. Your reading stands now."), tone="good")
        return HttpResponseRedirect(links.case(case.reference))
    status = 422 if request.method == "POST" else 200
    return shown(request, feedback, form, status=status)


def shown(
    request: StaffRequest, feedback: Feedback, form: CorrectionForm, status: int = 200
) -> HttpResponse:
    """Return the page of one reading around a form."""
    moved = moved_in(feedback)
    context = {
        "case": feedback.case,
        "feedback": feedback,
        "form": form,
        "teaches": Correction.objects.of_feedback(feedback).teach(),
        "moved": moved,
        "marks": [one.as_evidence() for one in moved],
        "model": ChatModel.objects.of(request.organisation).first(),
    }
    return page(request, "understanding/reading.html", status=status, **context)
