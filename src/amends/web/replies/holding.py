"""Holding a reply: a pause that a second person lifts, a snippet put into the box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import cooling, snipping
from amends.web import links
from amends.web.replies.shown import shown
from amends.web.replies.taking import taken
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.PUBLISH)
def lift(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Let a reply go on before it has cooled, with a reason."""
    desk = taken(request, reference, feedback_id)
    because = request.POST.get("lift_because", "")
    try:
        cooling.lift(desk.feedback, request.member, because=because, at=clock.now())
        toast(request, gettext("The pause is over. The reason is kept."), tone="good")
    except cooling.NotYours:
        toast(request, gettext("A second person lifts it, with a reason."))
    return HttpResponseRedirect(links.case(desk.case.reference))


@require_POST
@staff(Ability.WORK)
def insert(
    request: StaffRequest, reference: str, feedback_id: int, snippet_id: int
) -> HttpResponse:
    """Put a snippet's words into the box, and do what the macro does."""
    desk = taken(request, reference, feedback_id)
    rows = snipping.offered(desk.feedback)
    snippet = get_object_or_404(rows, pk=snippet_id)
    words = snipping.use(snippet, desk.feedback, request.member, at=clock.now())
    if snippet.does_something:
        toast(request, gettext("Done: %(name)s") % {"name": snippet.name}, tone="good")
    if not words:
        return HttpResponseRedirect(links.case(desk.case.reference))
    desk.text, desk.earlier = f"{desk.text.rstrip()}\n\n{words}".strip(), desk.text
    return shown(request, desk, "desk")
