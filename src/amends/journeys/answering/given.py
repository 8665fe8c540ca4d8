"""The remedy that was given, told to the draft like a note of the signer."""

from __future__ import annotations

from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.foundation.kept_question import kept
from amends.remedies.remedy import Remedy, RemedyQuerySet

WORDED = frozenset({"voucher", "refund", "replacement"})
"""What a note can order; a draft finds its own words for the rest."""


@kept
def given_in(case: Case) -> RemedyQuerySet:
    """Ask for what the customer of a case was really given, as it was asked for."""
    rows: RemedyQuerySet = Remedy.objects.of_case(case)
    return rows.given()


def with_given(note: str, feedback: Feedback) -> str:
    """Add what was given in this case, so that the draft names just that."""
    if feedback.public:
        return note
    given = [row for row in given_in(feedback.case) if row.kind in WORDED]
    orders = (f"{row.kind} {row.amount} {row.currency}" for row in given[:1])
    return "\n".join(part for part in (note, *orders) if part)
