"""The remedy that was given, told to the draft like a note of the signer."""

from __future__ import annotations

from amends.cases.feedback import Feedback
from amends.remedies.remedy import Remedy

WORDED = frozenset({"voucher", "refund", "replacement"})
"""What a note can order; a draft finds its own words for the rest."""


def with_given(note: str, feedback: Feedback) -> str:
    """Add what was given in this case, so that the draft names just that."""
    if feedback.public:
        return note
    given = Remedy.objects.of_case(feedback.case).given().filter(kind__in=WORDED)
    orders = (f"{row.kind} {row.amount} {row.currency}" for row in given[:1])
    return "\n".join(part for part in (note, *orders) if part)
