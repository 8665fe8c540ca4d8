"""Correcting: a person knows better than the reader, and everything follows."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from amends.accounts.user import User
from amends.cases.case import Case
from amends.cases.feedback import Feedback
from amends.core import nouns
from amends.journeys.arriving.severity import severity
from amends.journeys.rerouting import as_brought, follow
from amends.journeys.schooling import learn_later
from amends.understanding.correction import Correction
from amends.understanding.reading import Reading


@transaction.atomic
def correct(
    feedback: Feedback, better: nouns.Reading, *, by: User, at: datetime
) -> Correction | None:
    """Let this person's reading stand, in the case, its lists and its deadline too.

    Where the rules name somebody else for what it really says, they lead it. The
    reading that stands already changes nothing.
    """
    reading = Reading.objects.get(feedback=feedback)
    if reading.as_noun() == better:
        return None
    case = feedback.case
    before, weighed = as_brought(case), case.severity
    correction = Correction.make(reading, better, by=by, at=at)
    if case.begins_with(feedback.pk):
        language, mood = better.lang[:5], better.polarity
        case.understood_as(language=language, polarity=mood, kind=better.kind)
    _weigh(case)
    if case.waits and not case.is_closed:
        _bring(case, before, by=by, at=at)
    if case.severity != weighed:
        case.promised(as_brought(case).due_at)
    case.log("corrected", by=by, at=at, detail={"feedback": feedback.pk})
    pk = feedback.organisation_id
    learn_later.using(organisation_id=pk).enqueue(pk)
    return correction


def _weigh(case: Case) -> None:
    """Let the case weigh as much as its gravest words, and be as urgent as all."""
    rows = Reading.objects.filter(feedback__case=case).select_related("feedback")
    told = [(row.as_noun(), row.feedback.stars) for row in rows.order_by("feedback")]
    cues = dict.fromkeys(cue.id for said, _stars in told for cue in said.urgent)
    weight = max(severity(said, stars) for said, stars in told)
    case.understood_as(severity=weight, urgent=list(cues))


def _bring(case: Case, before: Case, *, by: User, at: datetime) -> None:
    """Give the case to whom the rules name now; where they name nobody, it stays."""
    now = as_brought(case)
    if now.assignee_id is not None or now.team_id is not None:
        follow(case, before, now, by=by, at=at)
