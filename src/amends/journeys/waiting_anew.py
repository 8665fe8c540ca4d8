"""Waiting anew: who speaks again after our answer is promised another one.

Called where a customer says something to a case that we know: by a message, by an
edit, by the answer that it is not solved, by an appeal.
"""

from __future__ import annotations

from copy import copy
from datetime import datetime

from amends.cases.case import Case
from amends.journeys.rerouting import as_brought


def wait_anew(case: Case, *, at: datetime) -> None:
    """Promise an answer to new words, in the time that such a matter gets.

    Whoever waits for an answer already keeps that promise.
    """
    fresh = copy(case)
    # The matter may be older than our desk; these words are not.
    fresh.backfill = False
    due = as_brought(fresh, at, about=()).due_at
    if due is not None:
        case.wait_anew(due, since=at)
