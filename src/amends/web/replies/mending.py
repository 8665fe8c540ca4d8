"""One press on what the guard objects to: the words go, and can be brought back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.journeys.answering.mending import mended
from amends.web.replies.shown import shown
from amends.web.replies.taking import taken
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.WORK)
def mend(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Take out what the named finding objects to; the former words are kept beside."""
    desk = taken(request, reference, feedback_id)
    wanted = request.POST.get("mends", "")
    found = next((one for one in desk.findings if one.mark == wanted), None)
    text = mended(desk.feedback, desk.text, found) if found else ""
    if not text:
        toast(request, gettext("The words have changed meanwhile. Look again."))
        return shown(request, desk, "desk")
    desk.text, desk.earlier = text, desk.text
    del desk.findings
    return shown(request, desk, "desk")
