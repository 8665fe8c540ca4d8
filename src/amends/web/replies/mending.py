"""One press on what the guard objects to: the words go, and can be brought back.

What is only not for everybody's eyes waits in a note to be said privately.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpResponse
from django.utils.translation import gettext
from django.views.decorators.http import require_POST

from amends.accounts.roles import Ability
from amends.foundation import clock
from amends.journeys.answering import privately
from amends.journeys.answering.mending import mended
from amends.web.replies.shown import shown
from amends.web.replies.taking import taken
from amends.web.staff import staff
from amends.web.toasts import toast

if TYPE_CHECKING:
    from amends.core.nouns import Finding
    from amends.web.replies.desk import Desk
    from amends.web.staff import StaffRequest


@require_POST
@staff(Ability.WORK)
def mend(request: StaffRequest, reference: str, feedback_id: int) -> HttpResponse:
    """Do what the press under a finding says; the former words are kept beside."""
    desk = taken(request, reference, feedback_id)
    text = _privately(desk) if "moves" in request.POST else _without(desk)
    if not text:
        toast(request, gettext("The words have changed meanwhile. Look again."))
        return shown(request, desk, "desk")
    desk.text, desk.earlier = text, desk.text
    del desk.findings
    return shown(request, desk, "desk")


def _without(desk: Desk) -> str:
    found = _named(desk, "mends")
    return mended(desk.feedback, desk.text, found) if found else ""


def _privately(desk: Desk) -> str:
    """Leave the words to be said privately; a note keeps them."""
    found, member = _named(desk, "moves"), desk.request.member
    if found is None or not desk.writable:
        return ""
    text, words = privately.moved(desk.feedback, desk.text, found, member)
    if text:
        privately.keep(desk.feedback, words, member, at=clock.now())
        told = gettext("A note keeps the words, to be said privately.")
        toast(desk.request, told)
    return text


def _named(desk: Desk, press: str) -> Finding | None:
    wanted = desk.request.POST.get(press, "")
    return next((one for one in desk.findings if one.mark == wanted), None)
