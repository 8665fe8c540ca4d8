"""Where a page of reviews ends and the next begins, told in an address."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from django.db.models import Q

from amends.cases.feedback import Feedback, FeedbackQuerySet

MARK = re.compile(r"(\d{1,16})-(\d{1,18})", re.ASCII)
"""Microseconds since the beginning of 1970, and the row at which a page ended."""
BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)
TICK = timedelta(microseconds=1)


def following(rows: FeedbackQuerySet, after: str) -> FeedbackQuerySet:
    """Return the rows behind a mark, the newest first; all behind none."""
    rows = rows.select_related("location").order_by("-written_at", "-pk")
    mark = MARK.fullmatch(after)
    if mark is None:
        return rows
    at = BEGINNING + int(mark[1]) * TICK
    return rows.filter(Q(written_at__lt=at) | Q(written_at=at, pk__lt=int(mark[2])))


def mark_of(row: Feedback) -> str:
    """Return the mark behind which the next page begins."""
    return f"{(row.written_at - BEGINNING) // TICK}-{row.pk}"
