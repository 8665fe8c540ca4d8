"""One reply: proposed, kept while it is written, looked over, handed in and sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse, HttpResponseRedirect
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys import answer, cooling
from amends.replies.draft import StaleDraft
from amends.replies.publication import Stage
from amends.web import formats, links
from amends.web.cases.waking import until_of
from amends.web.fragments import wants_fragment
from amends.web.replies.shown import shown
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
    except (answer.Blocked, cooling.Cooling):
        desk.refused = True
        return shown(request, desk, "desk", status=422)
    except answer.WrongTime:
        toast(request, gettext("Choose a time to come, within ninety days."))
        return shown(request, desk, "desk", status=422)
    undo = links.reply_undoing(sent.pk) if sent else ""
    toast(request, parting(sent), tone="good", undo=undo)
    return HttpResponseRedirect(links.case(desk.case.reference))


def parting(sent: Publication | None) -> str:
    """Return what is said when a reply goes, or waits for somebody else."""
    if sent is None:
        return gettext("You have allowed it. Somebody else has to, too.")
    if sent.stage == Stage.MANUAL:
        return gettext("Approved. Now put it there.")
    if sent.promised_for:
        words = {"time": formats.moment(sent.promised_for)}
        return gettext("The reply leaves on %(time)s.") % words
    return gettext("The reply leaves in a moment.")


def let_go(desk: Desk, draft: Draft) -> Publication | None:
    """Send the words, past warnings with the reason that was given."""
    now, sent = clock.now(), desk.request.POST
    typed = sent.get("leave", "")
    leave_at = None
    if typed:
        chosen = sent.get("leave_at", "") if typed == "chosen" else typed
        leave_at = until_of(chosen, desk.case, now)
        if leave_at is None:
            raise answer.WrongTime
    return answer.send(
        draft,
        desk.request.member,
        at=now,
        ui_lang=get_language() or "en",
        because=desk.because,
        leave_at=leave_at,
    )
