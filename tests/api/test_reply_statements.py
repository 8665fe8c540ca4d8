"""How many questions an answer by API asks the database: few, and none twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext

from amends.accounts.token import Scope
from tests.world import said, with_token

if TYPE_CHECKING:
    from amends.accounts.membership import Membership
    from amends.channels.channel import Channel

MOST = 31


def test_an_answer_asks_for_what_it_needs_and_no_more(
    by_hand: Channel, kadri: Membership
) -> None:
    caller = with_token(kadri, Scope.PUBLISH)
    for turn in range(2):
        said(by_hand, "The pizza was cold.", author="Mart", stars=2)
        feedback = by_hand.feedback.order_by("-pk").first()
        body = {
            "feedback": feedback.pk,
            "text": f"Dear Mart, thank you. I look into it myself, {turn}. Kadri",
            "because": "measured",
        }
        with CaptureQueriesContext(connection) as seen:
            answer = caller.post(
                "/api/v1/replies", body, content_type="application/json"
            )
        assert answer.status_code == 201, answer.content
    # Some things are read once for the whole process, hence the second turn.
    assert len(seen) <= MOST
