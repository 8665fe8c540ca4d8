"""Words to be answered, with all that an answer asks for, read at once."""

from __future__ import annotations

from amends.accounts.organisation import Organisation
from amends.cases.feedback import Feedback, FeedbackQuerySet
from amends.foundation.kept_question import kept
from amends.foundation.prepared import refer
from amends.remedies.investigation import Investigation

AROUND = ("channel", "location", "reading", "customer__wish")
OF_ITS_CASE = ("case__location", "case__channel", "case__team__voice")


@kept
def _with_all(feedback: int) -> FeedbackQuerySet:
    rows: FeedbackQuerySet = Feedback.objects.filter(pk=feedback)
    return rows.select_related(*AROUND, *OF_ITS_CASE)


def at_hand(feedback_id: int, house: Organisation) -> Feedback | None:
    """Return some feedback of the house with what hangs on it; None for no such row.

    Nobody who answers it asks again for its case, place, channel, reading or house.
    """
    found = _with_all(feedback_id)
    if not found:
        return None
    row: Feedback = found[0]
    for one in (row, row.case, row.channel, row.location, row.case.location):
        if one is not None:
            refer(one, organisation=house)
    Investigation.bring_along(row.case)
    return row
