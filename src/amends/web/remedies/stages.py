"""Stages: how far the complaint has come, told by who works on it. All are POST."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import promising, staging
from amends.journeys.answering.harm import Blocked
from amends.remedies.promise import Promise
from amends.remedies.stage import Step
from amends.web import links
from amends.web.remedies.forms import PromiseForm, StageForm
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.web.staff import StaffRequest

FARTHEST = timedelta(days=366)


@require_POST
@staff(Ability.WORK)
def reach(request: StaffRequest, reference: str) -> HttpResponse:
    """Write down that a step was taken."""
    case = get_object_or_404(request.cases.referred(reference))
    form = StageForm(request.POST)
    if not form.is_valid():
        for _field, words in form.problems()[:1]:
            toast(request, words, tone="warning")
        return _to(case)
    try:
        _write_down(request, case, form)
    except Blocked as error:
        _objected(request, error)
    else:
        toast(request, _("Written down."), tone="good")
    return _to(case)


@require_POST
@staff(Ability.WORK)
def promise(request: StaffRequest, reference: str) -> HttpResponse:
    """Write down what the customer was promised."""
    case = get_object_or_404(request.cases.referred(reference))
    form, now = PromiseForm(request.POST), clock.now()
    if not form.is_valid():
        for _field, words in form.problems()[:1]:
            toast(request, words, tone="warning")
        return _to(case)
    said = form.cleaned_data
    if not now.date() <= said["due_on"] <= (now + FARTHEST).date():
        toast(request, _("Choose a day to come, within a year."), tone="warning")
        return _to(case)
    key = said["key"] or uuid4().hex
    text, due_on = said["text"], said["due_on"]
    try:
        promising.promise(case, text, due_on, key=key, by=request.user, at=now)
    except Blocked as error:
        _objected(request, error)
    else:
        toast(request, _("You are reminded on that day."), tone="good")
    return _to(case)


@require_POST
@staff(Ability.WORK)
def settle(request: StaffRequest, promise_id: int) -> HttpResponse:
    """Say that a promise was kept, or broken."""
    found = get_object_or_404(
        Promise.objects.among(request.cases).with_people(), pk=promise_id
    )
    kept = request.POST.get("kept") == "yes"
    promising.settle(found, kept=kept, by=request.user, at=clock.now())
    toast(request, _("Promise kept.") if kept else _("Written down as broken."))
    if request.POST.get("from") == "list":
        return HttpResponseRedirect(links.promises())
    return _to(found.case)


def _objected(request: StaffRequest, error: Blocked) -> None:
    first = error.findings[0]
    toast(request, f"“{first.quote}”: {first.why}", tone="warning")


def _write_down(request: StaffRequest, case: Case, form: StageForm) -> None:
    said, now = form.cleaned_data, clock.now()
    step, words = Step(said["step"]), said["words"]
    if step == Step.DECISION:
        here = get_language() or "en"
        outcome = said["outcome"]
        staging.decide(case, words, outcome, request.member, at=now, ui_lang=here)
    else:
        detail = {name: said[name] for name in form.parts(step) if said[name] != ""}
        staging.reach(case, step, words, by=request.user, at=now, **detail)


def _to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(links.case(case.reference) + "#course")
