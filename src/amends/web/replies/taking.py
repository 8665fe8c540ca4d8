"""Taking up a reply: from what a form has sent to the desk it was written at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import get_object_or_404

from amends.foundation import clock
from amends.journeys import answer
from amends.journeys.answering.seal import Proposed
from amends.replies.draft import Draft, StaleDraft
from amends.web.replies.desk import LONGEST, Desk

if TYPE_CHECKING:
    from django.http import QueryDict

    from amends.web.staff import StaffRequest


def taken(request: StaffRequest, reference: str, feedback_id: int) -> Desk:
    """Return that feedback's desk with the words of the form; 404 for strangers."""
    rows = request.cases.for_listing().select_related("customer", "closure", "snooze")
    case = get_object_or_404(rows.referred(reference))
    said = request.feedback.of_case(case).with_surroundings()
    return Desk.taken_up(request, case, get_object_or_404(said, pk=feedback_id))


def _proposed(sent: QueryDict) -> Proposed:
    text = sent.get("proposed", "").replace("\r\n", "\n")[:LONGEST]
    return Proposed(text, sent.get("seal", "")[:200])


def keep(desk: Desk) -> Draft:
    """Keep the words. Raises StaleDraft, with the colleague's then on the desk."""
    if not desk.writable:
        raise Http404(desk.case.reference)
    try:
        desk.draft = answer.save(
            desk.feedback,
            desk.text,
            edition=desk.edition,
            by=desk.request.user,
            at=clock.now(),
            proposed=_proposed(desk.request.POST),
        )
    except StaleDraft:
        desk.theirs = answer.current_draft(desk.feedback)
        raise
    desk.edition = desk.draft.edition
    return desk.draft
