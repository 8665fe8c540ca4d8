"""What a writer may ask of the machine at the desk: a draft from a note, three, others.

Each puts words into the box or beside it; what stood in the box can be brought back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import get_language, gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.core.nouns import Drafts
from amends.foundation import clock
from amends.journeys import answer, wording
from amends.web.drafting.choice import choices
from amends.web.replies.shown import shown
from amends.web.replies.taking import taken
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.core.drafting.wording import Worded
    from amends.web.replies.desk import Desk
    from amends.web.staff import StaffRequest

LONGEST_NOTE = 2_000


@require_POST
@staff(Ability.WORK)
def from_note(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Make a proper reply of the writer's rough note, in the customer's language.

    With a manner it is the one of three that was chosen.
    """
    desk = _noted(request, reference, feedback_id)
    for choice in choices(desk) if desk.manner and desk.writable else ():
        if choice.manner == desk.manner:
            desk.proposals = Drafts((choice.draft,))
    desk.text, desk.earlier = desk.proposed or desk.text, desk.text
    return shown(request, desk, "desk")


@require_POST
@staff(Ability.WORK)
def choose(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Show three drafts side by side: shorter, warmer, more formal."""
    desk = _noted(request, reference, feedback_id)
    desk.choices = choices(desk) if desk.writable else ()
    return shown(request, desk, "desk")


@require_POST
@staff(Ability.WORK)
def reword(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Let the house's model find other words; ours stay where its may not stand."""
    desk = _noted(request, reference, feedback_id)
    if desk.writable:
        worded = wording.reword(
            desk.feedback,
            request.member,
            desk.proposals,
            ui_lang=get_language() or "en",
            at=clock.now(),
        )
        _say(request, worded)
        desk.proposals = worded.drafts
        desk.text, desk.earlier = desk.proposed or desk.text, desk.text
    return shown(request, desk, "desk")


def _noted(request: StaffRequest, reference: str, feedback_id: int) -> Desk:
    """The desk with the note and the manner that were sent along."""
    desk = taken(request, reference, feedback_id)
    desk.note = request.POST.get("note", "").replace("\x00", "")[:LONGEST_NOTE]
    manner = request.POST.get("manner", "")
    desk.manner = manner if manner in answer.MANNERS else ""
    return desk


def _say(request: StaffRequest, worded: Worded) -> None:
    if worded.by == "embedded":
        told = gettext("These are our own words: %(why)s.") % {"why": worded.because}
        toast(request, told, tone="warning")
    else:
        toast(request, gettext("Worded by %(model)s.") % {"model": worded.by})
