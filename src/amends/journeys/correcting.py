"""Correcting: a person knows better than the reader, and everything follows."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.user import User
from amends.cases.feedback import Feedback
from amends.core import nouns
from amends.understanding.correction import Correction
from amends.understanding.reading import Reading


@transaction.atomic
def correct(
    feedback: Feedback, better: nouns.Reading, *, by: User, at: datetime
) -> Correction | None:
    """Let this person's reading stand, in the case and its lists too.

    The reading that stands already changes nothing.
    """
    reading = Reading.objects.get(feedback=feedback)
    if reading.as_noun() == better:
        return None
    correction = Correction.make(reading, better, by=by, at=at)
    feedback.case.understood_as(
        language=better.lang, polarity=better.polarity, kind=better.kind
    )
    feedback.case.log("corrected", by=by, at=at, detail={"feedback": feedback.pk})
    return correction
