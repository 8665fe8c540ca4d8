"""Dealing with a case: owner, end, reopening, sleep, notes and facts. All are POST."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.cases.note import Note
from amends.cases.snooze import Snooze
from amends.foundation import clock
from amends.journeys import investigating
from amends.web import formats, links
from amends.web.cases.colleagues import colleague
from amends.web.cases.waking import until_of
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.web.staff import StaffRequest

LONGEST_NOTE = 20_000
MOST_FACTS = 30
AT_FAULT = ("yes", "partly", "no", "unknown")


@require_POST
@staff(Ability.WORK)
def assign(request: StaffRequest, reference: str) -> HttpResponse:
    """Give the case one named owner, or none."""
    case = get_object_or_404(request.cases.referred(reference))
    to = colleague(request, request.POST.get("owner", ""))
    case.assign(to, by=request.user, at=clock.now())
    name = {"name": str(to)}
    told = gettext("%(name)s leads this case now.") % name if to else ""
    toast(request, told or gettext("Nobody leads this case now."), tone="good")
    return _to(case)


@require_POST
@staff(Ability.WORK)
def close(request: StaffRequest, reference: str) -> HttpResponse:
    """End the case, with the reason given."""
    case = get_object_or_404(request.cases.referred(reference))
    reason = request.POST.get("reason", "")[:200]
    case.close(by=request.user, at=clock.now(), reason=reason)
    undo = links.case_deed("reopening", case.reference)
    toast(request, gettext("Closed."), tone="good", undo=undo)
    return _to(case)


@require_POST
@staff(Ability.WORK)
def reopen(request: StaffRequest, reference: str) -> HttpResponse:
    """Take the case up again; a sleeping one wakes."""
    case = get_object_or_404(request.cases.referred(reference))
    Snooze.objects.of_case(case).delete()
    case.reopen(by=request.user, at=clock.now())
    toast(request, gettext("Open again."), tone="good")
    return _to(case)


@require_POST
@staff(Ability.WORK)
def snooze(request: StaffRequest, reference: str) -> HttpResponse:
    """Put the case aside until an exact time."""
    case = get_object_or_404(request.cases.referred(reference))
    now = clock.now()
    typed = request.POST.get("until", "") or request.POST.get("preset", "")
    until = until_of(typed, case, now)
    if until is None or case.is_closed:
        toast(request, gettext("Choose a time to come, within a year."), tone="warning")
        return _to(case)
    Snooze.put_aside(case, until, by=request.user, at=now)
    words = {"until": formats.moment(until)}
    toast(request, gettext("Wakes on %(until)s.") % words, tone="good")
    return _to(case)


@require_POST
@staff(Ability.WORK)
def note(request: StaffRequest, reference: str) -> HttpResponse:
    """Add what colleagues should know."""
    case = get_object_or_404(request.cases.referred(reference))
    text = request.POST.get("note", "").strip()[:LONGEST_NOTE]
    if text:
        Note.write(case, text, by=request.user, at=clock.now())
        toast(request, gettext("Noted."), tone="good")
    return _to(case)


@require_POST
@staff(Ability.WORK)
def know(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Keep what the house found out, for the draft and the guard."""
    case = get_object_or_404(request.cases.referred(reference))
    feedback = get_object_or_404(request.feedback.of_case(case), pk=feedback_id)
    lines = request.POST.get("facts", "").splitlines()
    facts = [line.strip()[:500] for line in lines if line.strip()]
    now = clock.now()
    standing = str(feedback.details.get("at_fault", "unknown"))
    fault = request.POST.get("at_fault", standing)
    fault = fault if fault in AT_FAULT else "unknown"
    feedback.know(facts[:MOST_FACTS], fault)
    investigating.note_fault(case, fault, by=request.user, at=now)
    case.log("facts_noted", by=request.user, at=now)
    toast(request, gettext("Drafts and the guard know it now."), tone="good")
    return _to(case)


def _to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(links.case(case.reference))
