"""One reply: proposed, kept while it is written, looked over, handed in and sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import answer
from amends.replies.draft import StaleDraft
from amends.replies.publication import Stage
from amends.web import links
from amends.web.cases.page import case_page
from amends.web.fragments import fragment, wants_fragment
from amends.web.replies.taking import keep, taken
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.replies.draft import Draft
    from amends.replies.publication import Publication
    from amends.web.replies.desk import Desk
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.WORK)
def save(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Keep the words as they are typed, and say what the guard thinks of them."""
    desk = taken(request, reference, feedback_id)
    try:
        keep(desk)
    except StaleDraft:
        return shown(request, desk, "desk", status=409)
    if wants_fragment(request):
        return shown(request, desk, "verdict")
    toast(request, gettext("Kept."), tone="good")
    return HttpResponseRedirect(links.case(desk.case.reference))


@require_POST
@staff(Ability.WORK)
def propose(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Put another proposal into the box; what stood there can be brought back."""
    desk = taken(request, reference, feedback_id)
    desk.manner = request.POST.get("manner", "")
    desk.text, desk.earlier = desk.proposed, desk.text
    return shown(request, desk, "desk")


@require_POST
@staff(Ability.WORK)
def restore(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Bring back the words that a proposal has pushed aside."""
    desk = taken(request, reference, feedback_id)
    desk.text, desk.earlier = desk.earlier, ""
    return shown(request, desk, "desk")


@require_POST
@staff(Ability.WORK)
def preview(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Show the words as the public will see them."""
    desk = taken(request, reference, feedback_id)
    desk.preview = True
    return shown(request, desk, "preview")


@require_POST
@staff(Ability.WORK)
def hand_in(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Ask somebody with the right to approve these words."""
    desk = taken(request, reference, feedback_id)
    try:
        draft = keep(desk)
    except StaleDraft:
        return shown(request, desk, "desk", status=409)
    answer.hand_in(draft, by=request.user, at=clock.now())
    toast(request, gettext("Handed in. A colleague will look at it."), tone="good")
    return HttpResponseRedirect(links.case(desk.case.reference))


@require_POST
@staff(Ability.PUBLISH)
def send(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Approve these words and let them go out once."""
    desk = taken(request, reference, feedback_id)
    try:
        sent = let_go(desk, keep(desk))
    except StaleDraft:
        return shown(request, desk, "desk", status=409)
    except answer.Blocked:
        desk.refused = True
        return shown(request, desk, "desk", status=422)
    toast(request, parting(sent), tone="good", undo=links.reply_undoing(sent.pk))
    return HttpResponseRedirect(links.case(desk.case.reference))


def parting(sent: Publication) -> str:
    """Return what is said when a reply goes."""
    if sent.stage == Stage.MANUAL:
        return gettext("Approved. Now put it there.")
    return gettext("The reply leaves in a moment.")


def let_go(desk: Desk, draft: Draft) -> Publication:
    """Send the words, past warnings with the reason that was given."""
    return answer.send(
        draft,
        desk.request.member,
        at=clock.now(),
        ui_lang=get_language() or "en",
        because=desk.because,
    )


def shown(
    request: StaffRequest, desk: Desk, block: str, *, status: int = 200
) -> HttpResponse:
    """Answer with one part of the desk, or with the whole case page around it."""
    if not wants_fragment(request):
        return case_page(request, desk.case, desk=desk, status=status)
    template = f"replies/{block}.html"
    response = fragment(request, template, block, status=status, desk=desk)
    if block == "desk":
        # Whatever asked, the whole desk has changed.
        response["HX-Retarget"] = "#desk"
        response["HX-Reswap"] = "innerHTML"
    return response
