"""Withholdings by API: which reviews are left out on the house's sites, and why."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from ninja import Router

from amends.accounts.roles import Ability
from amends.accounts.token import Scope
from amends.api.caller import Call, calling
from amends.api.showcase_shapes import Row
from amends.api.showcases import found_by
from amends.api.shown_shapes import WithholdingIn, WithholdingOut
from amends.cases.feedback import Feedback
from amends.cases.withheld import Withheld
from amends.channels.redisplay import showable
from amends.foundation import clock
from amends.journeys import showcasing

router = Router()


@router.put("/{showcase_id}/reviews/{feedback_id}/withholding", response=WithholdingOut)
@calling(Scope.ADMIN, Ability.CHANNELS)
def withhold(
    call: Call, showcase_id: Row, feedback_id: Row, wish: WithholdingIn
) -> Withheld:
    """Leave a review out on all sites of the house; readers are told of it."""
    row = _review(call, showcase_id, feedback_id)
    return showcasing.leave_out(row, wish.why, by=call.auth, at=clock.now())


@router.delete("/{showcase_id}/reviews/{feedback_id}/withholding", response={204: None})
@calling(Scope.ADMIN, Ability.CHANNELS)
def show_again(call: Call, showcase_id: Row, feedback_id: Row) -> HttpResponse:
    """Show it again."""
    row = _review(call, showcase_id, feedback_id)
    showcasing.show_again(row, by=call.auth, at=clock.now())
    return HttpResponse(status=204)


def _review(call: Call, showcase_id: int, feedback_id: int) -> Feedback:
    rows = found_by(call, showcase_id).reviews(showable())
    row: Feedback = get_object_or_404(rows, pk=feedback_id)
    return row
