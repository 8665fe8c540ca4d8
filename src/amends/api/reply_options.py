"""How one piece of feedback can be answered now, asked before a word is written."""

from __future__ import annotations

from datetime import datetime

from django.shortcuts import get_object_or_404
from django.utils import translation
from ninja import Router, Schema

from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.drafts import Language
from amends.api.feedback import Row
from amends.foundation import clock
from amends.journeys.answering.ways import options_of

router = Router()


class ReplyOptionsOut(Schema):
    """The ways that are open; ``reason`` says why there is none, or only by hand.

    ``modes``: public, private or copy (a person puts it there). ``limit`` counts in
    ``unit``; null means that the platform sets none. ``until`` is the last moment.
    """

    modes: list[str]
    limit: int | None
    unit: str
    until: datetime | None
    reason: str


@router.get("/{feedback_id}/reply-options", response=ReplyOptionsOut)
@calling(Scope.READ)
def show(call: Call, feedback_id: Row, ui_lang: Language = "en") -> ReplyOptionsOut:
    """Say what the composer shows: ways, length and deadline of an answer."""
    feedback = get_object_or_404(call.feedback, pk=feedback_id)
    with translation.override(ui_lang):
        found = options_of(feedback, clock.now())
        return ReplyOptionsOut(
            modes=[str(mode) for mode in found.modes],
            limit=found.limit,
            unit=str(found.unit),
            until=found.until,
            reason=str(found.reason),
        )
