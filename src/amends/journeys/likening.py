"""Likening: what came just now may be a matter that another case holds already.

The same words, the same order, or the same person about the same matter within days.
It is only ever suggested on the case's page; a person merges them, or says no.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.cases.likeness import Likeness
from amends.understanding.mention import Mention

SAME_MATTER = timedelta(days=7)
ALIKE = 88
LONG_ENOUGH = 6
"""Words that two people, or one twice, do not write alike by chance."""
COMPARED = 2000


def liken(fresh: Sequence[Feedback], among: Sequence[Feedback], at: datetime) -> int:
    """Suggest the cases that may hold the same matter; return how many are new."""
    found: dict[tuple[int, int], str] = {}
    for one in fresh:
        for other in among:
            if other.case_id != one.case_id and other.pk != one.pk:
                because = likeness(one, other)
                if because:
                    first, second = sorted((one.case_id, other.case_id))
                    found.setdefault((first, second), because)
    cases = {row.case_id: row.case for row in (*fresh, *among)}
    return sum(
        _suggest(cases[one], cases[other], because, at)
        for (one, other), because in found.items()
    )


def _suggest(one: Case, other: Case, because: str, at: datetime) -> bool:
    if not Likeness.find(one.pk, other.pk, one.organisation_id, because, at):
        return False
    # The story of each leads its page to the other.
    one.log("alike", by=None, at=at, detail={"other": other.reference})
    other.log("alike", by=None, at=at, detail={"other": one.reference})
    return True


def likeness(one: Feedback, other: Feedback) -> str:
    """Return the sign by which these are one matter; empty where none speaks."""
    order = str(one.details.get("order", "")).strip()
    if order and order == str(other.details.get("order", "")).strip():
        return "order"
    if abs(one.written_at - other.written_at) > SAME_MATTER:
        return ""
    if _same_words(one.text[:COMPARED], other.text[:COMPARED]):
        return "words"
    if one.customer_id and one.customer_id == other.customer_id:
        ours = Mention.objects.complaints_of(one.case_id)
        if ours & Mention.objects.complaints_of(other.case_id):
            return "person"
    return ""


def _same_words(ours: str, theirs: str) -> bool:
    if min(len(ours.split()), len(theirs.split())) < LONG_ENOUGH:
        return False
    # Imported here: only this job compares, and every process would pay for it.
    from rapidfuzz import fuzz  # noqa: PLC0415

    return fuzz.token_sort_ratio(ours, theirs, score_cutoff=ALIKE) > 0
