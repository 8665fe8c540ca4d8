"""Two cases made one, one made two, and both taken back. All are POST."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.cases.likeness import Likeness
from amends.cases.transfer import MERGE, Transfer
from amends.foundation import clock
from amends.journeys import merging, parting, splitting
from amends.journeys.joining.rows import NotPossible
from amends.web import links
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.cases.case import Case
    from amends.web.staff import StaffRequest

WHY = {
    "same": _("That is the same case."),
    "gone": _("One of them was merged into another case already."),
    "all": _("Choose some of the words, and leave some here."),
    "later": _("Something was moved on since; take that back first."),
}


@require_POST
@staff(Ability.WORK)
def merge(request: StaffRequest, reference: str) -> HttpResponse:
    """Bring everything of another case to this one."""
    kept = get_object_or_404(request.cases.referred(reference))
    typed = request.POST.get("other", "")
    other = request.cases.referred(typed).first()
    if other is None:
        told = gettext("There is no case %(name)s.") % {"name": typed[:20] or "?"}
        toast(request, told, tone="warning")
        return _to(kept)
    try:
        made = merging.merge(kept, other, by=request.user, at=clock.now())
    except NotPossible as error:
        toast(request, str(WHY[error.why]), tone="warning")
        return _to(kept)
    undo = links.transfer_undoing(made.pk)
    told = gettext("%(other)s is part of this case now.") % {"other": other.reference}
    toast(request, told, tone="good", undo=undo)
    return _to(kept)


@require_POST
@staff(Ability.WORK)
def split(request: StaffRequest, reference: str) -> HttpResponse:
    """Give the chosen words a case of their own."""
    case = get_object_or_404(request.cases.referred(reference))
    typed = request.POST.getlist("feedback")[:100]
    ids = [int(one) for one in typed if one.isascii() and one.isdigit()]
    rows = list(request.feedback.of_case(case).filter(pk__in=ids))
    try:
        made = splitting.split(case, rows, by=request.user, at=clock.now())
    except NotPossible as error:
        toast(request, str(WHY[error.why]), tone="warning")
        return _to(case)
    toast(
        request,
        gettext("This is a case of its own now."),
        tone="good",
        undo=links.transfer_undoing(made.pk),
    )
    return _to(made.target)


@require_POST
@staff(Ability.WORK)
def take_back(request: StaffRequest, transfer_id: int) -> HttpResponse:
    """Let everything be where it was."""
    rows = Transfer.objects.among(request.cases).select_related("source", "target")
    made = get_object_or_404(rows, pk=transfer_id)
    try:
        parting.take_back(made, by=request.user, at=clock.now())
    except NotPossible as error:
        toast(request, str(WHY[error.why]), tone="warning")
        return _to(made.target)
    toast(request, gettext("Everything is where it was."), tone="good")
    return _to(made.target if made.kind == MERGE else made.source)


@require_POST
@staff(Ability.WORK)
def dismiss(request: StaffRequest, reference: str, likeness_id: int) -> HttpResponse:
    """Remember that these are two matters."""
    case = get_object_or_404(request.cases.referred(reference))
    rows = Likeness.objects.among(request.cases).of_case(case)
    get_object_or_404(rows, pk=likeness_id).dismiss(at=clock.now())
    toast(request, gettext("Kept apart."), tone="good")
    return _to(case)


def _to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(links.case(case.reference))
