"""Correcting: a person knows better than the reader, and everything follows."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.core import nouns
from amends.journeys.arriving.severity import severity
from amends.routing.timetable import Timetable
from amends.understanding.correction import Correction
from amends.understanding.reading import Reading


@transaction.atomic
def correct(
    feedback: Feedback, better: nouns.Reading, *, by: User, at: datetime
) -> Correction | None:
    """Let this person's reading stand, in the case, its lists and its deadline too.

    The reading that stands already changes nothing.
    """
    reading = Reading.objects.get(feedback=feedback)
    if reading.as_noun() == better:
        return None
    correction = Correction.make(reading, better, by=by, at=at)
    case = feedback.case
    weighed = case.severity
    case.understood_as(
        language=better.lang[:5],
        polarity=better.polarity,
        kind=better.kind,
        severity=severity(better, None),
        urgent=[cue.id for cue in better.urgent],
    )
    if case.severity != weighed:
        case.promised(_due(case, feedback))
    case.log("corrected", by=by, at=at, detail={"feedback": feedback.pk})
    return correction


def _due(case: Case, feedback: Feedback) -> datetime | None:
    if not case.severity:
        return None
    platform = feedback.channel.platform_slug
    return Timetable().due(case.received_at, case.severity, platform, case.location)
